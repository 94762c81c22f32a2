import { useSyncExternalStore } from 'react'
import { address } from '../../article/addresses.ts'
import { formatDayOfWeek } from '../../article/dates/dates.ts'
import { useInterface } from '../locales/words.ts'
import { DrawnOnce } from '../parts/DrawnOnce.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Link } from '../parts/Link.tsx'
import { SettingsSheet } from '../parts/SettingsSheet.tsx'
import styles from './Masthead.module.css'
import { Wordmark } from './Wordmark.tsx'

/** The name on its line, large on the front page. An article has the settings among its own tools. */
export function Masthead({
  name,
  isFront,
  hasSettings,
}: {
  name: string
  isFront: boolean
  hasSettings: boolean
}) {
  const { t } = useInterface()
  return (
    <header className={isFront ? `${styles.masthead} ${styles.front}` : styles.masthead}>
      <div className={styles.line}>
        <Link className={styles.name} to="/" aria-label={t('site.front', { name })}>
          <Wordmark name={name} />
          <span className="Dot" />
        </Link>
        <Today />
        <Link className="Screen Tool" to={address.search} aria-label={t('search.title')}>
          <Icon name="search" />
        </Link>
        {hasSettings && (
          <DrawnOnce name="masthead-settings">
            <SettingsSheet place="masthead" />
          </DrawnOnce>
        )}
      </div>
    </header>
  )
}

/** Today belongs to the reader's clock: pages written yesterday must not say so, so it comes with the script. */
function Today() {
  const { language } = useInterface()
  const today = useSyncExternalStore(neverChanges, todayOfReader, () => undefined)
  if (today === undefined) return null
  return (
    <time className={styles.date} dateTime={today}>
      {formatDayOfWeek(today, language)}
    </time>
  )
}

function neverChanges(): () => void {
  return () => {}
}

function todayOfReader(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
