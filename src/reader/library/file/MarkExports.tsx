import { address } from '../../../article/addresses.ts'
import type { Edition } from '../../../article/edition.ts'
import { readShelf } from '../../device/library/database.ts'
import { useInterface } from '../../locales/words.ts'
import { absoluteUrl } from '../../parts/share-message.ts'
import { type MarkForm, markForms } from './export-marks.ts'
import styles from './MarkExports.module.css'
import { offerText } from './offer-file.ts'

/** Buttons by which the marks leave the library: on paper, and as files for other programs. */
export function MarkExports({ edition }: { edition: Edition }) {
  const { t, language } = useInterface()

  async function writeMarks(form: MarkForm): Promise<void> {
    const { write, extension, type } = markForms[form]
    const frame = {
      title: `${t('library.excerpts')} · ${edition.name}`,
      language,
      toPlace: t('excerpt.toPlace'),
      site: absoluteUrl(address.front),
    }
    offerText(write(await readShelf('marks'), frame), `sutur-highlights.${extension}`, type)
  }

  return (
    <fieldset className={styles.deeds}>
      <legend>{t('excerpt.export')}</legend>
      <ul>
        <li>
          <button type="button" onClick={() => print()}>
            {t('excerpt.print')}
          </button>
        </li>
        {Object.entries(markForms).map(([form, { name }]) => (
          <li key={form}>
            <button type="button" lang="en" onClick={() => void writeMarks(form as MarkForm)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
