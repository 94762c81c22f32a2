import { useQueryClient } from '@tanstack/react-query'
import {
  type ComponentType,
  type MemoExoticComponent,
  type MouseEvent,
  startTransition,
  useCallback,
  useRef,
  useState,
} from 'react'
import { useNavigate } from 'react-router'
import type { Edition, Summary } from '../../article/edition.ts'
import { readsContinuously } from '../device/preferences.ts'
import { useInterface } from '../locales/words.ts'
import { Pager, type PagerProps } from '../parts/Pager.tsx'
import type { RowsProps } from '../parts/StoryList.tsx'
import type { ListSource, RowsPage } from './list-source.ts'
import { PagePlace } from './PagePlace.tsx'
import { useCurrentPage } from './use-current-page.ts'

/** Three pages come by themselves after one that was opened or pressed for; then the footer can be reached. */
const atOnce = 4

const none: readonly Summary[] = []

export interface MoreRowsProps extends PagerProps {
  source: ListSource
  /** The pages that the history entry remembers, in order; the first is not drawn here. */
  shown: readonly string[]
  /** The page that the address names. */
  current: string
  edition: Edition
  topic: string | undefined
  author: string | undefined
  /** Drawn anew only when what it is given changes: rows may be many. */
  Rows: MemoExoticComponent<ComponentType<RowsProps>>
}

/** The older pages of a list, one after the other under the page that was opened. */
export function MoreRows({
  source,
  shown: kept,
  current,
  edition,
  topic,
  author,
  Rows,
  ...pager
}: MoreRowsProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { t } = useInterface()
  const [shown, setShown] = useState(kept)
  const [pressed, setPressed] = useState<string>()
  const end = useRef<HTMLElement>(null)
  // Their data was in the cache when they were added, and it stays there.
  const pages = shown.map((name) => client.getQueryData<RowsPage>(source.page(name).queryKey))
  const last = pages.at(-1)
  const next = last && source.older(last)

  const append = useCallback(
    async (page: string) => {
      await client.ensureQueryData(source.page(page))
      startTransition(() => setShown((all) => (all.includes(page) ? all : [...all, page])))
    },
    [client, source],
  )
  const near = useCallback(() => {
    if (next === undefined || shown.length % atOnce === 0 || !readsContinuously()) return
    // When it does not come, the link is there still, and leads to what went wrong.
    append(next).catch(() => {})
  }, [next, shown, append])
  useCurrentPage({ source, shown, current, end, near })

  function press(event: MouseEvent): void {
    if (next === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setPressed(next)
    append(next).catch(() => navigate(source.address(next)))
  }

  const at = kept.indexOf(current)
  const count = pages.reduce((sum, page) => sum + (page?.rows.length ?? 0), 0)
  return (
    <>
      {shown.slice(1).map((name, before) => (
        <PagePlace
          key={name}
          name={name}
          address={source.address(name)}
          startsNear={before + 1 >= kept.length || Math.abs(before + 1 - at) <= 1}
          takesFocus={name === pressed}
        >
          <Rows
            rows={pages[before + 1]?.rows ?? none}
            edition={edition}
            topic={topic}
            author={author}
            goesOn
          />
        </PagePlace>
      ))}
      <div className="Hidden" role="status">
        {shown.length > 1 && t('rows.shown', { count })}
      </div>
      <Pager
        {...pager}
        older={next === undefined ? undefined : source.address(next)}
        place={end}
        onOlder={press}
      />
    </>
  )
}
