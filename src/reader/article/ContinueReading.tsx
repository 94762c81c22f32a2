import { useQueryClient } from '@tanstack/react-query'
import { startTransition, useCallback } from 'react'
import type { ArticleView, Edition } from '../../article/edition.ts'
import { useQueries } from '../app/queries-context.ts'
import { useKept } from '../device/kept-value.ts'
import { readsContinuously } from '../device/preferences.ts'
import { readMarks } from '../device/read-marks.ts'
import { nextToRead } from './continuous-reading.ts'
import { EndOfReading } from './EndOfReading.tsx'
import { NextArticle } from './NextArticle.tsx'
import type { ShownArticles } from './use-shown-articles.ts'
import { whenNear } from './when-near.ts'

/**
 * What comes after an article: the next one, put under it as the reader nears or rests, so that a tap finds it drawn;
 * else the end, and where to go from it.
 */
export function ContinueReading({
  view,
  edition,
  shown: { ids, append: put },
  isCurrent,
}: {
  view: ArticleView
  edition: Edition
  shown: ShownArticles
  isCurrent: boolean
}) {
  const client = useQueryClient()
  const queries = useQueries()
  const marks = useKept(readMarks)
  const own = view.article.id
  const at = ids.indexOf(own)
  const follower = ids[at + 1]
  const story = nextToRead(view, ids.slice(0, at + 1), (id) => marks.has(id))
  const next = follower === undefined ? story?.id : undefined

  const watch = useCallback(
    (place: HTMLElement) => {
      async function append(): Promise<void> {
        if (next === undefined || !readsContinuously()) return
        await queries.prefetchArticle(client, next)
        await untilOutOfSight(place)
        // It may not have arrived, or be withdrawn; its card then leads to it, and to what is the matter.
        if (client.getQueryData(queries.article(next).queryKey)?.article) {
          startTransition(() => put(next, own))
        }
      }
      return whenNear(place, () => void append(), isCurrent)
    },
    [client, queries, next, own, put, isCurrent],
  )

  if (follower === undefined && !story) return <EndOfReading edition={edition} />
  return <NextArticle story={story} follower={follower} edition={edition} ref={watch} />
}

/**
 * Resolves when the lower end of an element is below the window, so that what stands under it can move unseen: a
 * reader at the foot of the page does not lose it. Resolves too when the element is gone.
 */
function untilOutOfSight(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (element.isConnected && element.getBoundingClientRect().bottom < innerHeight) return
      removeEventListener('scroll', look)
      resolve()
    }
    addEventListener('scroll', look, { passive: true })
    look()
  })
}
