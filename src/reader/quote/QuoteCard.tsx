import { useCallback, useState } from 'react'
import { useInterface } from '../locales/words.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { drawCard } from './draw-card.ts'
import styles from './QuoteCard.module.css'
import type { Quote } from './quote.ts'
import { inMarks, quoteWords } from './quote-text.ts'

/** The most characters of a quotation on a card: smaller, nobody could read it on a phone. */
const longest = 420

/** A quotation as a picture, to save or to share; it is drawn on this device and sent nowhere. */
export function QuoteCard({ quote, close }: { quote: Quote; close: () => void }) {
  const { t } = useInterface()
  const [picture, setPicture] = useState<{ file: File; url: string } | 'missed'>()
  const { lines, article, edition, direction, address } = quote
  const words = quoteWords(lines, longest)

  const draw = useCallback(
    (canvas: HTMLCanvasElement) => {
      let url = ''
      let isGone = false
      const by = article.bylines?.map(({ name }) => name).join(t('article.and')) ?? ''
      const short = address.replace(/^https?:\/\//, '')
      const given = { quote: words, headline: article.headline, by, edition, address: short }
      drawCard(canvas, { ...given, direction })
        .then(() => fileOf(canvas, `${article.id}.png`))
        .then((file) => {
          if (isGone) return
          url = URL.createObjectURL(file)
          setPicture({ file, url })
        })
        .catch(() => setPicture('missed'))
      return () => {
        isGone = true
        URL.revokeObjectURL(url)
      }
    },
    [words, article, edition, direction, address, t],
  )

  const isDrawn = picture !== undefined && picture !== 'missed'
  const canShare = isDrawn && navigator.canShare?.({ files: [picture.file] })
  return (
    <Sheet title={t('quote.card')} close={close}>
      <canvas
        className={styles.card}
        ref={draw}
        role="img"
        aria-label={inMarks(words, direction)}
      />
      {picture === 'missed' && <p role="alert">{t('quote.cardMissed')}</p>}
      {isDrawn && (
        <div className={styles.ways}>
          {canShare && (
            <button
              type="button"
              className="Button"
              onClick={() => navigator.share({ files: [picture.file] }).catch(() => {})}
            >
              {t('quote.sharePicture')}
            </button>
          )}
          <a className="Button" href={picture.url} download={picture.file.name}>
            {t('quote.save')}
          </a>
        </div>
      )}
    </Sheet>
  )
}

function fileOf(canvas: HTMLCanvasElement, name: string): Promise<File> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(new File([blob], name, { type: blob.type }))
      else reject(new Error('the canvas gave no picture'))
    })
  })
}
