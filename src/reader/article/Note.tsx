import type { Block } from '../../article/article.ts'
import { useInterface } from '../locales/words.ts'
import { Text } from '../parts/Text.tsx'
import styles from './Note.module.css'

/** الحاشية: beside the text where there is a margin, between its lines where there is none. */
export function Note({
  note,
  id,
  hasMargin,
}: {
  note: Extract<Block, { type: 'note' }>
  id: string | undefined
  hasMargin: boolean
}) {
  const { t } = useInterface()
  return (
    <aside className={hasMargin ? `${styles.note} ${styles.beside}` : styles.note} id={id}>
      <b>
        <span className="Dot" />
        {t('article.note')}
      </b>
      <Text text={note.text} />
    </aside>
  )
}
