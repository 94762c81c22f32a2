import { useSuspenseQuery } from '@tanstack/react-query'
import { address } from '../../article/addresses.ts'
import { dataFile } from '../../article/published-files.ts'
import { directionOf } from '../../article/text/direction.ts'
import { useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import styles from './AuthorsPage.module.css'

/** All authors of the edition, by their names. */
export function AuthorsPage() {
  const queries = useQueries()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { data } = useSuspenseQuery(queries.ask(dataFile.authors))
  const { t } = useInterface()
  const title = t('author.all')
  return (
    <>
      <PageTitle title={`${title} · ${edition.name}`} />
      <h1 className={styles.title}>{title}</h1>
      <ul className={styles.authors}>
        {data.authors.map(({ id, name, role }) => (
          <li key={id}>
            <Link to={address.author(id)}>
              {/* As an item of the grid a name would stand at its own side, apart from the role. */}
              <span>
                <bdi>{name}</bdi>
              </span>
              {role !== undefined && (
                <small>
                  <span dir={directionOf(role)}>{role}</span>
                </small>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
