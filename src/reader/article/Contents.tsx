import { useInterface } from '../locales/words.ts'
import styles from './Contents.module.css'
import { ContentsList } from './ContentsList.tsx'
import type { Subhead } from './subheads.ts'

/** The subheads of an article as a list to go by, before its text; nothing for an article without. */
export function Contents({ subheads }: { subheads: readonly Subhead[] }) {
  const { t } = useInterface()
  if (subheads.length === 0) return null
  return (
    <details className={`Screen ${styles.contents}`}>
      <summary>
        <span className="Dot" />
        {t('contents.title')}
      </summary>
      <ContentsList subheads={subheads} />
    </details>
  )
}
