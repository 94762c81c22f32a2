import { useAlive } from '../device/alive.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import styles from './LibraryTabs.module.css'
import { type LibraryPart, libraryPartAddress, libraryParts } from './library-parts.ts'
import { useShelf } from './shelves.ts'

/** The parts of the library stand on the strong line, as words do. */
export function LibraryTabs({
  part,
  nameOf,
}: {
  part: LibraryPart
  nameOf: (part: LibraryPart) => string
}) {
  const { t } = useInterface()
  const isAlive = useAlive()
  return (
    <nav className={`Screen ${styles.tabs}`} aria-label={t('library.parts')}>
      <ul>
        {libraryParts.map((one) => (
          <li key={one}>
            <Link to={libraryPartAddress(one)} {...(one === part && { 'aria-current': 'page' })}>
              {nameOf(one)}
              {isAlive && one === 'saved' && <Count of="saved" />}
              {isAlive && one === 'excerpts' && <Count of="marks" />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Count({ of }: { of: 'saved' | 'marks' }) {
  const { records = [] } = useShelf(of)
  return records.length > 0 && <small>{records.length}</small>
}
