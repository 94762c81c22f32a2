import { type ReactElement, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Block } from '../../article/article.ts'
import type { ArticleView } from '../../article/edition.ts'
import { type DrawnMark, drawMarks } from './draw-marks.ts'
import { readDrawnText } from './drawn-text.ts'
import { noteOrphans, useMarks } from './kept-marks.ts'
import styles from './MarkedText.module.css'
import { MarkList } from './MarkList.tsx'
import { Noted } from './Noted.tsx'
import { Orphans } from './Orphans.tsx'
import { PenSheet } from './PenSheet.tsx'
import { useHasMargin, useWritten } from './pen.ts'
import { placeMarks } from './place-marks.ts'
import { selectPressed, showPressable } from './select-words.ts'

/** Takes what puts the reader's notes beside the blocks of an article. */
export interface Framing {
  setFrame: (frame: ((block: Block, drawn: ReactElement) => ReactNode) | undefined) => void
}

/** The marks of an article: drawn, reached by pointer and keyboard, their notes, and what is left of those that are lost. */
export function MarkedText({ view, setFrame }: { view: ArticleView } & Framing) {
  const { id, coverage } = view.article
  const marks = useMarks(id)
  const written = useWritten()
  const hasMargin = useHasMargin() && coverage === undefined
  const { blocks, found, orphans } = useMemo(() => placeMarks(view, marks), [view, marks])
  const under = useRef<HTMLDivElement>(null)
  const over = useRef<HTMLDivElement>(null)
  const drawn = useRef<readonly DrawnMark[]>([])

  /** React calls it when marks have other places, and before that what it returns. */
  const draw = useCallback(
    (here: HTMLDivElement) => {
      const place = here.closest('[data-article]')
      const sheets = under.current && over.current && { under: under.current, over: over.current }
      if (!place || !sheets) return () => {}
      let erase = () => {}
      const drawAgain = () => {
        erase()
        const { rangeOf } = readDrawnText(place, blocks)
        drawn.current = found.flatMap(({ mark, stretch }) => {
          const range = rangeOf(stretch)
          return range ? { mark, range } : []
        })
        erase = drawMarks(drawn.current, sheets)
      }
      // Before the next frame: a paragraph that is drawn anew never shows without its marks.
      const observer = new MutationObserver(drawAgain)
      observer.observe(place, { childList: true, subtree: true })
      const press = (event: Event) => selectPressed(event, drawn.current)
      const point = (event: Event) => showPressable(event, drawn.current)
      place.addEventListener('click', press)
      place.addEventListener('pointermove', point)
      drawAgain()
      return () => {
        observer.disconnect()
        place.removeEventListener('click', press)
        place.removeEventListener('pointermove', point)
        erase()
      }
    },
    [found, blocks],
  )

  // The library, outside React.
  useEffect(() => {
    const withWords = found.map(({ mark }) => mark)
    // Where nothing can be kept, the article shows it all the same.
    noteOrphans(orphans, withWords).catch(() => {})
  }, [found, orphans])

  // The text, which stands elsewhere on the page.
  useEffect(() => {
    const noted = found.filter(({ mark }) => mark.note || (hasMargin && mark.id === written))
    if (noted.length === 0) return
    setFrame((block, element) => {
      const own = noted.filter((one) => one.block === block).map(({ mark }) => mark)
      if (own.length === 0) return element
      const isParagraph = block.type === 'paragraph'
      return (
        <Noted key={element.key} marks={own} isParagraph={isParagraph} hasMargin={hasMargin}>
          {element}
        </Noted>
      )
    })
    return () => setFrame(undefined)
  }, [found, hasMargin, written, setFrame])

  const inSheet = hasMargin ? undefined : found.find(({ mark }) => mark.id === written)?.mark
  return (
    <>
      {createPortal(
        <>
          <div className={`Screen ${styles.under}`} ref={under} aria-hidden="true" />
          <div className={`Screen ${styles.over}`} ref={over} aria-hidden="true" />
        </>,
        document.body,
      )}
      <div ref={draw}>
        <MarkList
          marks={found.map(({ mark }) => mark)}
          rangeOf={(markId) => drawn.current.find(({ mark }) => mark.id === markId)?.range}
        />
        <Orphans orphans={orphans} view={view} />
      </div>
      {inSheet && <PenSheet mark={inSheet} />}
    </>
  )
}
