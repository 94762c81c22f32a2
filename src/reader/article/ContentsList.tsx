import type { MouseEvent } from 'react'
import { directionOf } from '../../article/text/direction.ts'
import { useInterface } from '../locales/words.ts'
import styles from './ContentsList.module.css'
import type { Subhead } from './subheads.ts'

/** The subheads of an article as links; `present` is the address of the one under which the reader reads. */
export function ContentsList({
  subheads,
  present,
  go,
}: {
  subheads: readonly Subhead[]
  present?: string | undefined
  /** Is called when one is pressed. */
  go?: (event: MouseEvent) => void
}) {
  const { t } = useInterface()
  return (
    <nav aria-label={t('contents.title')} className={styles.contents}>
      <ol>
        {subheads.map(({ id, level, text }) => (
          <li key={id} className={level === 3 ? styles.inner : undefined}>
            <a
              href={`#${id}`}
              dir={directionOf(text)}
              aria-current={id === present ? 'location' : undefined}
              onClick={go}
            >
              {id === present && <span className="Dot" />}
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
