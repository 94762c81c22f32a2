import { type ReactNode, useSyncExternalStore } from 'react'
import { type Edition, type Summary, topicLabel } from '../../article/edition.ts'
import { readMarks } from '../device/read-marks.ts'
import { isNewSinceLastVisit } from '../device/visits.ts'
import { useInterface, type WordKey } from '../locales/words.ts'
import styles from './Card.module.css'
import { FaultBoundary } from './FaultBoundary.tsx'
import { Headline, type HeadlineSize, languageOf } from './Headline.tsx'
import { Kicker } from './Kicker.tsx'
import { Meta } from './Meta.tsx'
import { Picture } from './Picture.tsx'
import { Text } from './Text.tsx'

/** `lead` opens the front page; `top` has its picture above; `row` beside; `fit` a row that stands up where there is room; `bare` none. */
export type CardKind = 'lead' | 'top' | 'row' | 'fit' | 'bare'

/** A card of a kind has its picture in a place of a size. */
const places = { lead: 'lead', top: 'card', fit: 'fit', row: 'thumb' } as const

interface CardProps {
  story: Summary
  edition: Edition
  kind: CardKind
  size?: HeadlineSize
  level?: 2 | 3
  hidesSection?: boolean
  /** What its quiet line begins with. */
  shows?: 'writer' | 'day'
  /** The author whose list the card stands in. */
  author?: string | undefined
  /** What a list adds to its stories, under the quiet line. */
  children?: ReactNode
}

/** One story in a list: the whole card is its headline's link. A story that cannot be drawn is left out. */
export function Card(props: CardProps) {
  return (
    <FaultBoundary>
      <StoryCard {...props} />
    </FaultBoundary>
  )
}

function StoryCard({
  story,
  edition,
  kind,
  size = 'third',
  level = 3,
  hidesSection = false,
  shows = kind === 'lead' ? 'writer' : 'day',
  author,
  children,
}: CardProps) {
  const { t, language } = useInterface()
  const topic = edition.topics.find((one) => one.id === story.section)
  const state = useStoryState(story)
  const shown = story.picture?.src === undefined && kind !== 'lead' ? 'bare' : kind
  return (
    <article
      className={shown === 'bare' ? styles.card : `${styles.card} ${styles[shown]}`}
      data-section={story.section}
    >
      {shown !== 'bare' && story.picture?.src !== undefined && (
        <div className={styles.picture}>
          <Picture figure={story.picture} alt="" place={places[shown]} />
        </div>
      )}
      <div>
        {story.isLive && <Kicker label={t('coverage.live')} isLive />}
        {topic && !hidesSection && !story.isLive && (
          <Kicker label={topicLabel(topic, language, edition.language)} />
        )}
        {state === 'new' && <Mark word="story.new" className={`Dot ${styles.new}`} />}
        <div className={state === 'read' ? styles.read : undefined}>
          <Headline story={story} level={level} size={size} />
        </div>
        {state === 'read' && <Mark word="story.read" />}
        {story.deck !== undefined && (
          <p className={styles.deck}>
            <span {...languageOf(story.language, language)}>
              <Text text={story.drawn?.deck ?? story.deck} />
            </span>
          </p>
        )}
        <Meta story={story} shows={shows} author={author} />
        {children}
      </div>
    </article>
  )
}

/** What a story is to this reader: read, or come since the last visit; nothing on a page as it was written. */
function useStoryState(story: Summary): 'read' | 'new' | undefined {
  return useSyncExternalStore(
    readMarks.watch,
    () => {
      if (readMarks.read().has(story.id)) return 'read'
      return isNewSinceLastVisit(story) ? 'new' : undefined
    },
    () => undefined,
  )
}

/** Said to a screen reader; a dot hangs beside the headline for the eye. */
function Mark({ word, className }: { word: WordKey; className?: string }) {
  const { t } = useInterface()
  return (
    <span className={className}>
      <span className="Hidden">{t(word)}</span>
    </span>
  )
}
