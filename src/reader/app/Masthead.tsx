import { address } from '../../article/addresses.ts'
import { formatDayOfWeek } from '../../article/dates/dates.ts'
import { useAlive } from '../device/alive.ts'
import { useInterface } from '../locales/words.ts'
import { DrawnOnce } from '../parts/DrawnOnce.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Link } from '../parts/Link.tsx'
import { localDay } from '../parts/local-day.ts'
import { SettingsSheet } from '../parts/SettingsSheet.tsx'
import styles from './Masthead.module.css'

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
        <Link className="Screen Tool" to={address.library} aria-label={t('library.title')}>
          <Icon name="library" />
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

/** Letters of a name that a phone has room for beside the tools, large and on two lines. */
const longestLarge = 24

/**
 * «سطور» drawn on its baseline; an edition of another name is set in the headline face on the same line. A paper's own
 * drawing takes the place of both by the stylesheet of its page.
 */
function Wordmark({ name }: { name: string }) {
  return (
    <span className="Wordmark">
      {name === 'سطور' ? (
        <OurName />
      ) : (
        <span className={styles.written} data-long={name.length > longestLarge || undefined}>
          {name}
        </span>
      )}
    </span>
  )
}

function OurName() {
  return (
    <svg viewBox="0 -680 2481 680" aria-hidden="true">
      <path d="M102 195q-11 0-32-10t-48-28-56-43l16-42q27 7 53 11 25 3 48 3 74 0 125-37t74-107l-15-30-19-31q-29-45-52-86t-23-73q0-29 23-57 23-29 60-48l15 49 18 56 16 48q13 37 22 73 8 36 8 68 0 78-30 144-30 65-83 103-53 37-120 37m470 0q-12 0-37-11-25-12-53-30-29-19-54-40l16-42q27 7 55 11 27 3 55 3 63 0 114-26 51-27 79-70l-74-6q-31-3-50-7-58-13-86-46-29-33-29-90 0-55 21-108 21-54 55-87 35-33 69-33 41 0 78 37 36 37 60 96 11 28 19 60 7 32 10 67h54q8 0 8 8v102q0 8-8 8h-62q-18 66-57 114-39 47-90 70-45 20-93 20m183-323q-14-45-33-76-19-32-42-48t-49-16q-19 0-35 10t-26 24q-9 15-9 32 0 28 25 45 24 16 73 23l35 3zM865-9q-8 0-8-8v-102q0-8 8-8l52-1h51l21-29 20-28-39-191-24-116-12-62q-4-20-4-28 0-41 30-69 29-29 72-29l20 65 21 58-32 24 4 45 3 44 3 45 3 44 5 52 3 52q71-83 132-124 60-42 109-42 41 0 86 25 45 24 81 68 37 45 37 70 0 53-35 100 50 27 107 27 9 0 9 8v102q0 8-9 8-49 0-96-22-48-23-83-63-75 40-202 63Q1070-9 865-9m181-121 26-1 48-2 56-4 47-6 52-10 65-15 102-28q-34-38-60-59-27-22-50-31-24-9-53-9-46 0-104 41t-129 124M1571-9q-8 0-8-8v-102q0-8 8-8h215q9 0 9 8v102q0 8-9 8Zm440 9q-25 0-53-8-29-8-62-24-20 10-51 17-32 6-64 6-8 0-8-8v-102q0-8 8-8 46 0 69-6t37-20l13-15 15-23 22-38q6-11 18-18 11-7 24-7 14 0 31 11l-28 73-20 48 28 2 26 1q20 0 36-2l36-9 12-24 18-43 25-68q5-13 18-21 13-9 31-9 21 0 35 11-12 30-22 63l-20 66q26 13 56 22 29 8 62 14l69 9-29-56-24-48-16-39q-6-17-6-28 0-24 27-53 27-30 64-49l26 133 13 71q3 24 3 37 0 16-6 43-7 27-17 54t-19 45q-60 0-123-14t-116-37l-12 24q-5 7-24 14-19 6-46 10-27 3-56 3" />
    </svg>
  )
}

/** Today belongs to the reader's clock: pages written yesterday must not say so, so it comes with the script. */
function Today() {
  const { language } = useInterface()
  if (!useAlive()) return null
  const today = localDay(Date.now())
  return (
    <time className={styles.date} dateTime={today}>
      {formatDayOfWeek(today, language)}
    </time>
  )
}
