import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useCallback, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useQueries } from '../app/queries-context.ts'
import { copyText, shareBySystem } from '../device/system-share.ts'
import { useInterface } from '../locales/words.ts'
import { CopiedNotice } from '../parts/CopiedNotice.tsx'
import type { ShareMessage } from '../parts/share-message.ts'
import styles from './QuoteBar.module.css'
import { QuoteCard } from './QuoteCard.tsx'
import { makeQuote, type Quote } from './quote.ts'
import { standAt, useBarKeys } from './use-bar-keys.ts'
import { useSelected } from './use-selected.ts'

/** What the sheet is told from which a quotation is sent. */
interface SendSheetProps {
  message: ShareMessage
  /** Whether the clipboard was asked already, and in vain. */
  isRefused: boolean
  close: () => void
  children: ReactNode
}

/** What lies over the page while a quotation is on its way. */
type Over = 'send' | 'refused' | 'card'

/**
 * The bar by the words that are selected in an article: mark, share, copy, make a picture. On touch and in narrow windows it
 * stands at the bottom of the screen, because the system's own stands at the words.
 */
export function QuoteBar({
  SendSheet,
  drawMarker,
}: {
  SendSheet: ComponentType<SendSheetProps>
  /** What marks the words; it calls `done` when they need not be chosen any longer. */
  drawMarker: (chosen: { articleId: string; range: Range; done: () => void }) => ReactNode
}) {
  const { t } = useInterface()
  const client = useQueryClient()
  const queries = useQueries()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const bar = useRef<HTMLElement>(null)
  const [selected, dismiss] = useSelected(bar)
  const [over, setOver] = useState<{ what: Over; quote: Quote }>()
  const [copies, setCopies] = useState(0)
  const article =
    selected && client.getQueryData(queries.article(selected.articleId).queryKey)?.article
  const range = article && selected.range

  const showBar = useCallback(
    (section: HTMLElement) => {
      bar.current = section
      if (range) placeBar(section, range)
      return () => {
        bar.current = null
      }
    },
    [range],
  )

  /** Not before it is asked for: to find the words again in the whole page is more than a glance. */
  const quote = () => selected && article && makeQuote(selected, article, edition)

  async function send(): Promise<void> {
    const made = quote()
    if (made && !(await shareBySystem(made.message))) setOver({ what: 'send', quote: made })
  }

  async function copy(): Promise<void> {
    const made = quote()
    if (!made) return
    if (await copyText(`${made.message.text}\n${made.message.url}`)) setCopies(copies + 1)
    else setOver({ what: 'refused', quote: made })
  }

  function draw(): void {
    const made = quote()
    if (made) setOver({ what: 'card', quote: made })
  }

  const done = () => {
    if (range && bar.current?.contains(document.activeElement)) standAt(range)
    getSelection()?.removeAllRanges()
    dismiss()
  }

  useBarKeys(bar, range, { send, dismiss })
  const close = () => setOver(undefined)
  return createPortal(
    <>
      {range && (
        <section
          className={`Screen ${styles.bar}`}
          data-foot="deed"
          aria-label={t('quote.title')}
          ref={showBar}
        >
          {drawMarker({ articleId: selected.articleId, range: selected.range, done })}
          <button type="button" onClick={() => void send()}>
            {t('share.open')}
          </button>
          <button type="button" onClick={() => void copy()}>
            {t('share.copy')}
          </button>
          <button type="button" className={styles.wide} onClick={draw}>
            {t('quote.picture')}
          </button>
        </section>
      )}
      {copies > 0 && <CopiedNotice key={copies} words="quote.copied" />}
      {over?.what === 'card' && <QuoteCard quote={over.quote} close={close} />}
      {over && over.what !== 'card' && (
        <SendSheet message={over.quote.message} isRefused={over.what === 'refused'} close={close}>
          <blockquote className={styles.quoted} dir={over.quote.direction}>
            {over.quote.message.text}
          </blockquote>
        </SendSheet>
      )}
    </>,
    document.body,
  )
}

/** What is kept free between the bar, the words and the window, in pixels. */
const gap = 10

/**
 * Places the bar over the words of a range, in the middle of them and within the window; under them where there is no
 * room above. It is placed on the page, so that it goes with the words when they are scrolled.
 */
function placeBar(bar: HTMLElement, range: Range): void {
  const words = range.getBoundingClientRect()
  const width = document.documentElement.clientWidth
  const half = bar.offsetWidth / 2 + gap
  const middle = Math.max(half, Math.min((words.left + words.right) / 2, width - half))
  const above = words.top - bar.offsetHeight - gap
  const below = Math.min(words.bottom + gap, innerHeight - bar.offsetHeight - gap)
  const isRtl = getComputedStyle(bar).direction === 'rtl'
  bar.style.setProperty('--middle', `${isRtl ? width - middle : middle}px`)
  bar.style.setProperty('--top', `${scrollY + (above >= gap ? above : below)}px`)
}
