import { Suspense, useEffect, useState } from 'react'
import type { ArticleView } from '../../article/edition.ts'
import { markRead } from '../device/read-marks.ts'
import { forgetPlace, keepPlace, type Place, placeOf } from '../device/reading-places.ts'
import { lazyPart } from '../parts/lazy-part.ts'
import { noteHistory } from './note-history.ts'

const PlaceOffer = lazyPart(() => import('./PlaceOffer.tsx').then((module) => module.PlaceOffer))

/** How long an article must have been open to count as one that was opened, in milliseconds. */
const openedMs = 5000

/** Before this share of its blocks an article was only opened, not half read. */
const opened = 0.08

/**
 * Remembers where the reader stops in an article, and on return offers to go on from there.
 * Give it a `key` of the article's id: each article has its own place.
 */
export function ReadingPlace({ article, ids }: Pick<ArticleView, 'article' | 'ids'>) {
  const { id: articleId } = article
  const [offered, setOffered] = useState<Place & { words: string }>()

  // The browser tells of scrolling and how far the page is scrolled.
  useEffect(() => {
    setOffered(findOffer(articleId))
    return followReading(article, ids)
  }, [articleId, article, ids])

  if (!offered) return null
  const close = () => setOffered(undefined)
  return (
    <Suspense>
      <PlaceOffer
        block={offered.block}
        words={offered.words}
        close={close}
        forget={() => {
          forgetPlace(articleId)
          close()
        }}
      />
    </Suspense>
  )
}

/** An offer is made only to somebody who stands at the beginning, and only to a place that is still there. */
function findOffer(articleId: string): (Place & { words: string }) | undefined {
  const place = placeOf(articleId)
  if (!place || location.hash !== '' || scrollY > innerHeight / 2) return undefined
  const text = document.getElementById(place.block)?.textContent
  if (!text) return undefined
  return { ...place, words: `${text.slice(0, 42).replace(/\s+\S*$/, '')}…` }
}

/** Keeps the block that the reader sees, a moment after each scroll. Returns a function that ends it. */
function followReading(view: ArticleView['article'], ids: readonly (string | null)[]): () => void {
  const { id: articleId, headline } = view
  // Another article on the page may say the same words, and then has the same addresses.
  const article = document.querySelector(`[data-article="${articleId}"]`)
  let timer = 0
  const note = () => {
    // What stands below the window has not begun; measured, it would be laid out for nothing.
    if (!article || article.getBoundingClientRect().top > innerHeight) return
    // Asked for each time: a paragraph that gets a note beside it is drawn anew.
    const blocks = ids.flatMap((id) =>
      id === null ? [] : (article.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? []),
    )
    const at = blocks.findIndex(
      (block) => block.getBoundingClientRect().bottom > innerHeight * 0.15,
    )
    const last = blocks.at(-1)
    const block = blocks[at]?.id
    const share = at / blocks.length
    if (last && last.getBoundingClientRect().top < innerHeight * 0.8) {
      forgetPlace(articleId)
      markRead(articleId)
      noteHistory(view, 1)
    } else if (block !== undefined && share >= opened) {
      keepPlace(articleId, { block, share, at: Date.now(), headline })
      noteHistory(view, share)
    }
  }
  const noteSoon = () => {
    clearTimeout(timer)
    timer = window.setTimeout(note, 250)
  }
  addEventListener('scroll', noteSoon, { passive: true })
  const opening = setTimeout(() => {
    if (article && article.getBoundingClientRect().top < innerHeight / 2) noteHistory(view, 0)
  }, openedMs)
  // Who reads sooner than the app starts may have scrolled for the last time.
  if (scrollY > 0) noteSoon()
  return () => {
    clearTimeout(timer)
    clearTimeout(opening)
    removeEventListener('scroll', noteSoon)
  }
}
