import { useInterface } from '../words.ts'
import styles from './CopiedNotice.module.css'

/** «نُسخ الرابط», said and shown for two seconds. */
export function CopiedNotice() {
  const { t } = useInterface()
  return (
    <p className={styles.copied} role="status">
      <span className="Dot" />
      {t('tools.copied')}
    </p>
  )
}
