import { useState } from 'react'
import { type SearchRequest, searchAddress } from '../../article/addresses.ts'
import type { Edition } from '../../article/edition.ts'
import type { MarkedHit } from '../../search/read/search-result.ts'
import { FaultBoundary } from '../parts/FaultBoundary.tsx'
import { Pager } from '../parts/Pager.tsx'
import { RowList } from '../parts/RowList.tsx'
import { ResultRow } from './ResultRow.tsx'

/**
 * A page of results. Those that have just come (`isNew`) are drawn one a frame, or a tap would wait for all of them;
 * whoever goes back to results finds them all, and so the place where they were left.
 */
export function Hits({
  hits,
  isEarly,
  choice,
  text,
  edition,
  hasMore,
  isNew,
}: {
  hits: readonly MarkedHit[]
  /** Whether more of them are being looked for. */
  isEarly: boolean | undefined
  choice: SearchRequest
  /** What was looked for, which is not what was typed where that was mended. */
  text: string
  edition: Edition
  hasMore: boolean
  isNew: boolean
}) {
  const { page } = choice
  const at = (other: number) => searchAddress({ ...choice, page: other })
  const [drawn, setDrawn] = useState(isNew ? 0 : hits.length)
  const isDrawn = drawn >= hits.length
  const isWhole = isDrawn && !isEarly
  /** React calls it each time that the list is drawn, and calls what it returns before the next time. */
  const drawNext = () => {
    const frame = requestAnimationFrame(() => setDrawn(drawn + 1))
    return () => cancelAnimationFrame(frame)
  }
  return (
    <>
      <RowList isBusy={!isWhole} ref={isDrawn ? undefined : drawNext}>
        {hits.slice(0, drawn).map((hit) => (
          <FaultBoundary key={hit.id}>
            <ResultRow hit={hit} text={text} edition={edition} />
          </FaultBoundary>
        ))}
      </RowList>
      {isWhole && (
        <Pager
          of="search"
          newer={page > 1 ? at(page - 1) : undefined}
          older={hasMore ? at(page + 1) : undefined}
        />
      )}
    </>
  )
}
