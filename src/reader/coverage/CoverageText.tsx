import { useQueryClient } from '@tanstack/react-query'
import {
  memo,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Block } from '../../article/article.ts'
import type { ArticleView, Coverage, Edition } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { useQueries } from '../app/queries-context.ts'
import { Day } from '../parts/Day.tsx'
import { SideColumn } from '../parts/SideColumn.tsx'
import styles from './CoverageText.module.css'
import { Entry } from './Entry.tsx'
import { type HeldPlace, noteHeldPlace, restoreHeldPlace } from './hold-place.ts'
import { NewsBar } from './NewsBar.tsx'
import { Stops } from './Stops.tsx'
import { splitCoverage } from './split-coverage.ts'
import { Times } from './Times.tsx'
import { watchCoverage } from './watch-coverage.ts'

export interface CoverageProps {
  view: ArticleView
  /** As much of its body as is drawn. */
  blocks: readonly Block[]
  edition: Edition
  drawBlocks: (blocks: readonly Block[], ids: readonly (string | null)[]) => ReactNode
}

/** The text of a live coverage: its additions by their days, those that count most beside them, and new ones as they come. */
export const CoverageText = memo(({ view, blocks, edition, drawBlocks }: CoverageProps) => {
  const { article, ids } = view
  const { before, days, after } = splitCoverage(blocks, ids)
  const entries = days.flatMap((one) => one.entries)
  const stops = entries.filter(({ key }) => key)
  const { list, news, added, bring } = useAdditions(view)
  return (
    <div className={styles.coverage}>
      {before.blocks.length > 0 && drawBlocks(before.blocks, before.ids)}
      <SideColumn side={stops.length > 0 && <Stops stops={stops} />}>
        <Times entries={entries} coverage={article.coverage} />
        {article.coverage === 'live' && (
          <NewsBar view={view} news={news} firstAdded={added[0]} bring={bring} />
        )}
        <div className={styles.days} ref={list}>
          {days.map(({ day, entries }) => (
            <section key={day}>
              <h2>
                <Day date={day} />
              </h2>
              <ol>
                {entries.map((entry) => (
                  <Entry
                    key={entry.id}
                    entry={entry}
                    isNew={added.includes(entry.id)}
                    article={article}
                    edition={edition}
                  >
                    {drawBlocks(entry.body, [])}
                  </Entry>
                ))}
              </ol>
            </section>
          ))}
        </div>
      </SideColumn>
      {after.blocks.length > 0 && drawBlocks(after.blocks, after.ids)}
    </div>
  )
})

/** Waits for additions, and brings them in when the reader asks for them. */
function useAdditions({ article, ids }: ArticleView) {
  const client = useQueryClient()
  const queries = useQueries()
  const list = useRef<HTMLDivElement>(null)
  const brought = useRef<{ held: HeldPlace | undefined; known: ArticleView['ids'] }>(undefined)
  const [first] = useState(ids)
  const added = ids.flatMap((one) => (one === null || first.includes(one) ? [] : [one]))
  const [watched] = useState(() =>
    watchCoverage(() => queries.readNow(dataFile.coverage(article.id))),
  )
  const news = useSyncExternalStore<Coverage | undefined>(
    article.coverage === 'live' ? watched.subscribe : neverChanges,
    watched.read,
    watched.read,
  )

  // What is read stays where it was on the screen, and the keyboard goes on from what is new.
  useLayoutEffect(() => {
    const { held, known } = brought.current ?? {}
    brought.current = undefined
    if (!list.current || !known) return
    if (held) restoreHeldPlace(list.current, held)
    const newest = ids.find((one) => one !== null && !known.includes(one))
    const link = newest && list.current.querySelector<HTMLElement>(`#${CSS.escape(newest)} a`)
    if (link) link.focus({ preventScroll: true })
  }, [ids])

  async function bring(): Promise<void> {
    const queryFn = () => queries.readNow(dataFile.article(article.id))
    const { queryKey } = queries.article(article.id)
    await client.fetchQuery({ queryKey, queryFn, staleTime: 0 }).catch(() => {})
    // React has not drawn yet what came.
    const held = list.current ? noteHeldPlace(list.current) : undefined
    brought.current = { held, known: ids }
  }

  return { list, news, added, bring }
}

function neverChanges(): () => void {
  return () => {}
}
