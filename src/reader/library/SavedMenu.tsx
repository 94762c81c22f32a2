import { useInterface } from '../locales/words.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { LibraryIcon } from './LibraryIcon.tsx'
import styles from './SavedMenu.module.css'
import { type DeedSubject, savedDeeds } from './saved-deeds.ts'

/** What can be done with a kept article: a sheet on phones, a leaf under its three dots where there is room. */
export function SavedMenu({
  article,
  tool,
  close,
}: {
  article: DeedSubject
  tool: Element | null
  close: () => void
}) {
  const { t } = useInterface()
  return (
    <Sheet title={article.headline} tool={tool} close={close}>
      <ul className={styles.menu}>
        {savedDeeds(article).map(({ icon, words, act }) => (
          <li key={icon}>
            <button
              type="button"
              onClick={() => {
                close()
                void act()
              }}
            >
              <LibraryIcon name={icon} />
              {t(words)}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
