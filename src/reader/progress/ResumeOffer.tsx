import { useState } from 'react'
import { address } from '../../article/addresses.ts'
import { isolate } from '../../article/text/direction.ts'
import { makeKeptValue } from '../device/kept-value.ts'
import { lastPlace } from '../device/reading-places.ts'
import { useInterface } from '../locales/words.ts'
import { FootBar } from '../parts/FootBar.tsx'
import { Link } from '../parts/Link.tsx'

/** After one «no» it is not offered again until the site is opened in another tab. */
const isDeclined = makeKeptValue('sutur.resume-declined', {
  check: (stored) => stored === true,
  storage: 'sessionStorage',
})

/** «متابعة القراءة»: a line at the foot of the front page that brings back what was left half-read. */
export function ResumeOffer() {
  const { t } = useInterface()
  const [place, setPlace] = useState(() => (isDeclined.read() ? undefined : lastPlace(Date.now())))
  if (!place) return null
  const { id, block, share, headline } = place
  return (
    <FootBar
      isOffer
      aria-label={t('front.resume')}
      words={t('front.resumeAt', {
        share: Math.round(share * 100),
        headline: isolate(headline),
      })}
    >
      <Link to={`${address.article(id)}#${block}`}>{t('front.resume')}</Link>
      <button
        type="button"
        onClick={() => {
          isDeclined.change(() => true)
          setPlace(undefined)
        }}
      >
        {t('front.resumeNot')}
      </button>
    </FootBar>
  )
}
