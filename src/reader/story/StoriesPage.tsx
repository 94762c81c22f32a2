import { useSuspenseQuery } from '@tanstack/react-query'
import { address } from '../../article/addresses.ts'
import { topicLabel } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { directionOf } from '../../article/text/direction.ts'
import { useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import styles from './StoriesPage.module.css'

/** All running stories of the edition, those that go on before those that ended. */
export function StoriesPage() {
  const queries = useQueries()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { data } = useSuspenseQuery(queries.ask(dataFile.stories))
  const { t, language } = useInterface()
  const title = t('story.all')
  return (
    <>
      <PageTitle title={`${title} · ${edition.name}`} />
      <h1 className={styles.title}>{title}</h1>
      <ul className={styles.stories}>
        {data.stories.map((story) => (
          <li key={story.id}>
            <h2>
              <Link to={address.story(story.id)}>
                <bdi>{topicLabel(story, language, edition.language)}</bdi>
              </Link>
            </h2>
            {story.summary !== undefined && (
              <p>
                <bdi dir={directionOf(story.summary)}>{story.summary}</bdi>
              </p>
            )}
            {story.ended && <small>{t('story.ended')}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}
