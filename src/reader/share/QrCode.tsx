import { encode } from 'uqr'
import { useInterface } from '../locales/words.ts'
import styles from './QrCode.module.css'

/** An address as a code for the camera of another phone; black on white in every theme, because cameras want it so. */
export function QrCode({ url }: { url: string }) {
  const { t } = useInterface()
  const { data, size } = encode(url, { ecc: 'M', border: 4 })
  const modules = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <figure className={styles.code}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('share.codeOf', { url })}>
        <path d={modules.join('')} />
      </svg>
      <figcaption>{t('share.codeHint')}</figcaption>
    </figure>
  )
}
