import { useInterface } from '../locales/words.ts'
import { FootBar } from '../parts/FootBar.tsx'

/** «آخر موضع …»: a line at the foot of the page that leads to the paragraph, or lets it be. */
export function PlaceOffer({
  block,
  words,
  close,
  forget,
}: {
  block: string
  words: string
  close: () => void
  forget: () => void
}) {
  const { t } = useInterface()
  return (
    <FootBar isOffer aria-label={t('progress.title')} words={t('progress.stopped', { words })}>
      <a
        href={`#${block}`}
        onClick={(event) => {
          event.preventDefault()
          document.getElementById(block)?.scrollIntoView({ block: 'start' })
          close()
        }}
      >
        {t('progress.goOn')}
      </a>
      <button type="button" onClick={forget}>
        {t('progress.fromStart')}
      </button>
    </FootBar>
  )
}
