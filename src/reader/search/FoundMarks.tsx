import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Marker } from '../../search/read/marks.ts'
import { useInterface } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import styles from './FoundMarks.module.css'
import { fetchSearch } from './fetch-search.ts'
import { type FoundPlace, findPlaces, hidePlaces, showPlaces } from './found-places.ts'

/** In an article opened from a result: what was looked for is marked, and one goes from mark to mark. */
export function FoundMarks({ id, text }: { id: string; text: string }) {
  const { t } = useInterface()
  const { state } = useLocation()
  const navigate = useNavigate()
  const places = usePlaces(id, text)
  const [at, setAt] = useState(-1)
  const current = places[at]
  const count = places.length

  if (count === 0) return null

  function go(step: 1 | -1): void {
    const next = at < 0 && step < 0 ? count - 1 : (at + step + count) % count
    setAt(next)
    bringIntoView(places[next])
  }

  /** React calls it each time that the bar is drawn, and calls what it returns before the next time and at the end. */
  const markPlaces = () => {
    showPlaces(places, current)
    return hidePlaces
  }

  return (
    <aside className={`Screen ${styles.bar}`} aria-label={t('found.title')} ref={markPlaces}>
      <p role="status">
        <span className="Dot" />
        {current ? t('found.of', { at: at + 1, count }) : t('found.count', { count })}
        <span className="Hidden">{current?.words}</span>
      </p>
      <button type="button" onClick={() => go(-1)}>
        {t('found.previous')}
      </button>
      <button type="button" onClick={() => go(1)}>
        {t('found.next')}
      </button>
      <button
        type="button"
        aria-label={t('found.close')}
        onClick={() =>
          void navigate('', {
            replace: true,
            preventScrollReset: true,
            state: { ...state, found: undefined },
          })
        }
      >
        <Icon name="close" />
      </button>
    </aside>
  )
}

/** The places of a query in an article that may be taken off the page and drawn again. */
function usePlaces(id: string, text: string): readonly FoundPlace[] {
  const [places, setPlaces] = useState<readonly FoundPlace[]>([])
  // The browser's MutationObserver tells when the article was taken off the page or drawn.
  useEffect(() => {
    const place = document.querySelector(`[data-article="${CSS.escape(id)}"]`)
    let mark: Marker | undefined
    let isOver = false
    const find = () => {
      const article = place?.querySelector('article')
      setPlaces(article && mark ? findPlaces(article, mark) : [])
    }
    const observer = new MutationObserver(find)
    if (place) observer.observe(place, { childList: true })
    // Whoever comes from a search has it already.
    const come = async () => {
      mark = await (await fetchSearch()).fetchMarker(text)
      if (!isOver) find()
    }
    come().catch(noMarks)
    return () => {
      isOver = true
      observer.disconnect()
    }
  }, [id, text])
  return places
}

/** The article is there all the same. */
function noMarks(): void {}

/** Brings a place to the middle of the window, where neither the bar nor the thumb covers it. */
function bringIntoView(place: FoundPlace | undefined): void {
  if (!place) return
  const { top, bottom } = place.range.getBoundingClientRect()
  const isCalm = !matchMedia('(prefers-reduced-motion: no-preference)').matches
  scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: isCalm ? 'instant' : 'smooth' })
}
