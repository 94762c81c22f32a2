import { directionOfLanguage } from '../../article/text/direction.ts'
import type { Mark } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { Pen } from './Pen.tsx'
import styles from './PenSheet.module.css'
import { writeNote } from './pen.ts'

/** A note while it is written where there is no margin: on a sheet, under the words that it is about. */
export function PenSheet({ mark }: { mark: Mark }) {
  const { t } = useInterface()
  const lay = () => writeNote(undefined)
  return (
    <Sheet title={t('mark.note')} close={lay}>
      <blockquote
        className={styles.words}
        lang={mark.language}
        dir={directionOfLanguage(mark.language)}
      >
        <mark data-tint={mark.tint}>{mark.quote.exact}</mark>
      </blockquote>
      <Pen mark={mark} lay={lay} />
    </Sheet>
  )
}
