import { useQueries as useLists, useQuery } from '@tanstack/react-query'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { useQueries } from '../app/queries-context.ts'
import { followed, listOfFollowed } from '../device/followed.ts'
import { useKept } from '../device/kept-value.ts'
import { packSize } from '../device/library/packs.ts'
import { useInterface } from '../locales/words.ts'
import { SectionHead } from '../parts/SectionHead.tsx'
import { Backup } from './file/Backup.tsx'
import styles from './OfflinePart.module.css'
import { PackRow } from './PackRow.tsx'
import { StorageShare } from './StorageShare.tsx'
import { useShelf } from './shelves.ts'

/** What is taken along without a connection: packs, and how much of the device all of it takes. */
export function OfflinePart({ edition }: { edition: Edition }) {
  const { t, language } = useInterface()
  const queries = useQueries()
  const { data: counts } = useQuery(queries.counts)
  const names = useKept(followed)
  const others = [...names].filter(([id]) => !id.startsWith('topic '))
  const lists = useLists({
    queries: others.map(([id]) => queries.list(listOfFollowed(id), 'newest')),
  })
  const packs = useShelf('packs').records
  const copies = useShelf('copies').records
  if (!packs || !copies) return <div className={styles.waiting} />
  const countOf = (all: number | undefined) =>
    all === undefined ? undefined : Math.min(all, packSize)
  const newest = countOf(counts?.all)
  const offered = [
    {
      id: 'newest',
      label: t('pack.newest', { articles: t('library.articles', { count: newest ?? packSize }) }),
      count: newest,
    },
    ...edition.topics.map((topic) => ({
      id: `topic ${topic.id}`,
      label: topicLabel(topic, language, edition.language),
      count: countOf(counts?.topics[topic.id]),
    })),
    // Authors and stories that the reader follows; of topics all are there.
    ...others.map(([id, label], at) => ({
      id,
      label,
      count: countOf(lists[at]?.data?.rows.length),
    })),
  ]
  return (
    <div className={styles.beside}>
      <div>
        <SectionHead title={t('pack.title')} />
        <ol>
          {offered
            .filter(
              ({ id, count }) =>
                count !== 0 &&
                (count !== undefined || id === 'newest' || packs.some((one) => one.id === id)),
            )
            .map(({ id, label, count }) => (
              <PackRow
                key={id}
                id={id}
                label={label}
                count={count}
                pack={packs.find((one) => one.id === id)}
                copies={copies}
              />
            ))}
        </ol>
        <p className={styles.say}>{t('pack.say')}</p>
      </div>
      <div>
        <StorageShare copies={copies} />
        <Backup edition={edition} />
      </div>
    </div>
  )
}
