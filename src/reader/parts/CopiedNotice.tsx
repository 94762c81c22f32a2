import { useInterface, type WordKey } from '../locales/words.ts'
import styles from './CopiedNotice.module.css'

/** «نُسخ الرابط», said and shown for two seconds; or in other words what was copied. */
export function CopiedNotice({ words = 'tools.copied' }: { words?: WordKey }) {
  const { t } = useInterface()
  return (
    <p className={styles.copied} role="status">
      <span className="Dot" />
      {t(words)}
    </p>
  )
}
