import { type ReactNode, useRef } from 'react'
import { useInterface } from '../locales/words.ts'
import { LibraryIcon } from './LibraryIcon.tsx'
import styles from './SavedSwipe.module.css'
import { type DeedSubject, savedDeeds } from './saved-deeds.ts'

/**
 * A row that a finger draws aside to find what is done most with a kept article. It is scrolled by the browser itself,
 * and nothing happens before a tap. Keyboard and screen reader find the same behind the three dots of the row.
 */
export function SavedSwipe({ article, children }: { article: DeedSubject; children: ReactNode }) {
  const { t } = useInterface()
  const row = useRef<HTMLDivElement>(null)
  return (
    <div className={styles.row} ref={row}>
      {children}
      <div className={styles.deeds} aria-hidden="true">
        {savedDeeds(article).map(
          ({ icon, short, act }) =>
            short && (
              <button
                key={icon}
                type="button"
                tabIndex={-1}
                onClick={() => {
                  row.current?.scrollTo({ left: 0, behavior: 'smooth' })
                  void act()
                }}
              >
                <LibraryIcon name={icon} />
                {t(short)}
              </button>
            ),
        )}
      </div>
    </div>
  )
}
