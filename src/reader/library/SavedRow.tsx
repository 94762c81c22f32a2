import { useRef, useState } from 'react'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { useKept } from '../device/kept-value.ts'
import type { Copy, SavedArticle } from '../device/library/records.ts'
import { readMarks } from '../device/read-marks.ts'
import { useSavedState } from '../device/saved-state.ts'
import { type Interface, useInterface } from '../locales/words.ts'
import { FaultBoundary } from '../parts/FaultBoundary.tsx'
import { formatSize } from '../parts/format-size.ts'
import { Headline } from '../parts/Headline.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { MetaLine } from '../parts/MetaLine.tsx'
import { Picture } from '../parts/Picture.tsx'
import { PrintedAddress } from '../parts/PrintedAddress.tsx'
import { DayWords } from './DayWords.tsx'
import { MoreSign } from './LibraryIcon.tsx'
import { SavedMenu } from './SavedMenu.tsx'
import styles from './SavedRow.module.css'
import { SavedSwipe } from './SavedSwipe.tsx'
import { progressOf } from './shelves.ts'
import { bytesOf } from './sort-saved.ts'
import { useOnline } from './use-online.ts'
import { Written } from './Written.tsx'

/** One thing kept: words, picture, and under both what the device has of it. */
export function SavedRow(props: {
  article: SavedArticle
  copy: Copy | undefined
  edition: Edition
}) {
  return (
    <li className={styles.row}>
      <FaultBoundary>
        <Row {...props} />
      </FaultBoundary>
    </li>
  )
}

function Row({
  article: { id, at, story },
  copy,
  edition,
}: {
  article: SavedArticle
  copy: Copy | undefined
  edition: Edition
}) {
  const words = useInterface()
  const { t, language } = words
  const [isMenuOpen, setMenuOpen] = useState(false)
  const more = useRef<HTMLButtonElement>(null)
  useKept(readMarks)
  const share = progressOf(id)
  const topic = edition.topics.find((one) => one.id === story.section)
  const subject = { id, headline: story.headline, hasPictures: copy?.isWhole ?? true }
  return (
    <>
      <SavedSwipe article={subject}>
        <article className={story.picture ? styles.card : `${styles.card} ${styles.bare}`}>
          <div className={styles.words}>
            {topic && <Kicker label={topicLabel(topic, language, edition.language)} />}
            <div className={copy ? undefined : styles.away}>
              <Headline story={story} level={2} size="third" />
            </div>
            <p className={styles.left}>{leftWords(share, story.readingMinutes, words)}</p>
            <PrintedAddress articleId={id} />
          </div>
          {story.picture && (
            <div className={styles.picture}>
              <Picture figure={story.picture} alt="" place="thumb" />
            </div>
          )}
          <div className={styles.foot}>
            <KeptLine id={id} at={at} copy={copy} hasPicture={story.picture !== undefined} />
            <button
              type="button"
              className={styles.more}
              aria-haspopup="dialog"
              aria-label={t('menu.of', { title: story.headline })}
              onClick={() => setMenuOpen(true)}
              ref={more}
            >
              <MoreSign />
            </button>
          </div>
        </article>
      </SavedSwipe>
      <Written share={share} />
      {isMenuOpen && (
        <SavedMenu article={subject} tool={more.current} close={() => setMenuOpen(false)} />
      )}
    </>
  )
}

/** What the device has of an article: «بصوره · 480 ك.ب · حُفظ اليوم». */
function KeptLine({
  id,
  at,
  copy,
  hasPicture,
}: {
  id: string
  at: number
  copy: Copy | undefined
  hasPicture: boolean
}) {
  const { t } = useInterface()
  const state = useSavedState(id)
  const isOnline = useOnline()
  if (typeof state === 'number') return <MetaLine>{t('kept.busy')}</MetaLine>
  if (!copy) return <MetaLine>{t(isOnline ? 'kept.elsewhere' : 'kept.away')}</MetaLine>
  return (
    <MetaLine>
      {copy.isGone ? (
        <span>{t('kept.gone')}</span>
      ) : (
        hasPicture && <span>{t(copy.isWhole ? 'kept.whole' : 'kept.text')}</span>
      )}
      <span>{formatSize(bytesOf(copy), t)}</span>
      {!copy.isGone && <DayWords moment={at} say={(day) => t('kept.on', { day })} />}
    </MetaLine>
  )
}

/** «بقيت 3 دقائق», «لم يُقرأ بعد، 6 دقائق», «قُرئ». */
export function leftWords(share: number, minutes: number, { t }: Interface): string {
  if (share >= 1) return t('left.read')
  if (share === 0) {
    return t('left.unread', { minutes: t('article.minutesShort', { count: minutes }) })
  }
  return t('left.minutes', { count: Math.round(minutes * (1 - share)) })
}
