import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useQueries } from '../app/queries-context.ts'
import { copyText, shareBySystem } from '../device/system-share.ts'
import { useInterface } from '../locales/words.ts'
import { CopiedNotice } from '../parts/CopiedNotice.tsx'
import { SendSheet } from '../share/SendSheet.tsx'
import { placeBar } from './place-bar.ts'
import styles from './QuoteBar.module.css'
import { QuoteCard } from './QuoteCard.tsx'
import { type Quote, quoteOf } from './quote.ts'
import { useBarKeys } from './use-bar-keys.ts'
import { useSelected } from './use-selected.ts'

/** What lies over the page while a quotation is on its way. */
type Over = 'send' | 'refused' | 'card'

/**
 * A bar by the words that are selected in an article: share, copy, make a picture. On touch it stands at the bottom of
 * the screen, because the system's own stands at the words.
 */
export function QuoteBar() {
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

  useEffect(() => {
    if (bar.current && range) placeBar(bar.current, range)
  }, [range])

  /** Not before it is asked for: to find the words again in the whole page is more than a glance. */
  const quote = () => selected && article && quoteOf(selected, article, edition)

  async function send(): Promise<void> {
    const made = quote()
    if (made && !(await shareBySystem(made.sent))) setOver({ what: 'send', quote: made })
  }

  async function copy(): Promise<void> {
    const made = quote()
    if (!made) return
    if (await copyText(`${made.sent.text}\n${made.sent.url}`)) setCopies(copies + 1)
    else setOver({ what: 'refused', quote: made })
  }

  function draw(): void {
    const made = quote()
    if (made) setOver({ what: 'card', quote: made })
  }

  useBarKeys(bar, range, { send, dismiss })
  const close = () => setOver(undefined)
  return createPortal(
    <>
      {range && (
        <section className={`Screen ${styles.bar}`} aria-label={t('quote.title')} ref={bar}>
          <button type="button" onClick={() => void send()}>
            {t('share.open')}
          </button>
          <button type="button" onClick={() => void copy()}>
            {t('share.copy')}
          </button>
          <button type="button" onClick={draw}>
            {t('quote.picture')}
          </button>
        </section>
      )}
      {copies > 0 && <CopiedNotice key={copies} words="quote.copied" />}
      {over?.what === 'card' && <QuoteCard quote={over.quote} close={close} />}
      {over && over.what !== 'card' && (
        <SendSheet sent={over.quote.sent} isRefused={over.what === 'refused'} close={close}>
          <blockquote className={styles.quoted} dir={over.quote.direction}>
            {over.quote.sent.text}
          </blockquote>
        </SendSheet>
      )}
    </>,
    document.body,
  )
}
