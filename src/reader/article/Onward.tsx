import { useQueryClient } from '@tanstack/react-query'
import { startTransition, useCallback, useRef } from 'react'
import type { ArticleView, Edition } from '../../article/edition.ts'
import { useQueries } from '../app/queries-context.ts'
import { useKept } from '../device/kept-value.ts'
import { readsContinuously } from '../device/preferences.ts'
import { readMarks } from '../device/read-marks.ts'
import { EndOfReading } from './EndOfReading.tsx'
import { NextArticle } from './NextArticle.tsx'
import { followerOf } from './stack.ts'
import { untilOutOfSight } from './until-out-of-sight.ts'
import { useNearing } from './use-nearing.ts'
import type { Stack } from './use-stack.ts'

/**
 * What comes after an article: the next one, put under it as the reader nears or rests, so that a tap finds it drawn;
 * else the end, and where to go from it.
 */
export function Onward({
  view,
  edition,
  stack: { ids, append },
  isCurrent,
}: {
  view: ArticleView
  edition: Edition
  stack: Stack
  isCurrent: boolean
}) {
  const client = useQueryClient()
  const queries = useQueries()
  const marks = useKept(readMarks)
  const place = useRef<HTMLElement>(null)
  const own = view.article.id
  const at = ids.indexOf(own)
  const follower = ids[at + 1]
  const story = followerOf(view, ids.slice(0, at + 1), (id) => marks.has(id))
  const next = follower === undefined ? story?.id : undefined

  const near = useCallback(async () => {
    if (next === undefined || !readsContinuously()) return
    await queries.foresee(client, next)
    await untilOutOfSight(place.current)
    // It may not have arrived; its card then leads to it, and to what went wrong.
    if (client.getQueryData(queries.article(next).queryKey)) {
      startTransition(() => append(next, own))
    }
  }, [client, queries, next, own, append])
  useNearing(place, near, isCurrent)

  if (follower === undefined && !story) return <EndOfReading edition={edition} />
  return <NextArticle story={story} follower={follower} edition={edition} place={place} />
}
