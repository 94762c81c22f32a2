import { useQueries as useLists, useSuspenseQuery } from '@tanstack/react-query'
import { address } from '../../article/addresses.ts'
import type { Edition, Front, Summary } from '../../article/edition.ts'
import { feedFolder, feedForms } from '../../article/published-files.ts'
import { useQueries } from '../app/queries-context.ts'
import { followed, listOfFollowed } from '../device/followed.ts'
import { useKept } from '../device/kept-value.ts'
import { mutedTopics } from '../device/muted-topics.ts'
import { isNewSinceLastVisit } from '../device/visits.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import { StoryList } from '../parts/StoryList.tsx'
import styles from './NewForReader.module.css'

const [[feedForm, feedFile]] = feedForms

/** More than that is a list, and lists have pages. */
const mostRows = 8

/** What came since the last visit: first of what the reader follows, then of the rest of the front page. */
export function NewForReader() {
  const { t } = useInterface()
  const queries = useQueries()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { data: front } = useSuspenseQuery(queries.front)
  const names = useKept(followed)
  const lists = useLists({
    queries: [...names.keys()].map((id) => queries.list(listOfFollowed(id), 'newest')),
  })
  const ofFollowed = lists.flatMap(({ data }) => data?.rows ?? [])
  const muted = mutedTopics()
  const rows = [
    ...new Map([...ofFollowed, ...storiesOf(front)].map((one) => [one.id, one])).values(),
  ].filter((one) => isNewSinceLastVisit(one) && !muted.has(one.section ?? ''))
  if (rows.length === 0 && names.size === 0) return null
  return (
    <section>
      <SectionHead title={t('follow.new')} />
      {names.size > 0 && <Followed names={names} edition={edition} />}
      {rows.length > 0 ? (
        <StoryList rows={rows.slice(0, mostRows)} edition={edition} />
      ) : (
        <p className={styles.nothing}>{t('follow.nothing')}</p>
      )}
    </section>
  )
}

/** What is followed, each with its feed for other programs. */
function Followed({ names, edition }: { names: ReadonlyMap<string, string>; edition: Edition }) {
  return (
    <ul className={`Screen ${styles.followed}`}>
      {[...names].map(([id, name]) => {
        const list = listOfFollowed(id)
        return (
          <li key={id}>
            <Link to={address.list(list)}>
              <bdi>{name}</bdi>
            </Link>
            {edition.hasFeeds && (
              <Link to={`/${feedFolder(list)}${feedFile}`} aria-label={`${feedForm}: ${name}`}>
                <small lang="en">{feedForm}</small>
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function storiesOf({ lead, seconds, strip, sections, essay, latest }: Front): Summary[] {
  return [
    ...(lead ? [lead] : []),
    ...seconds,
    ...strip,
    ...sections.flatMap((section) => section.stories),
    ...(essay ? [essay] : []),
    ...latest,
  ]
}
