import { formatDay, formatTime, isReadable } from '../../article/dates/dates.ts'
import type { Summary } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { useAgo } from './ago.ts'
import { Day } from './Day.tsx'
import { MetaLine } from './MetaLine.tsx'

/**
 * The quiet line under a story: who wrote it or when it came, and how long it takes to read. On the list of an `author`
 * it also says who wrote it with them.
 */
export function Meta({
  story,
  shows,
  author,
}: {
  story: Summary
  shows: 'writer' | 'day'
  author?: string | undefined
}) {
  const { t } = useInterface()
  const { bylines = [] } = story
  const [writer] = bylines
  const others = author === undefined ? [] : bylines.filter((one) => one.author !== author)
  const isWriter = shows === 'writer' && writer !== undefined
  return (
    <MetaLine save={story}>
      {story.isUnpublished && <strong>{t('story.unpublished')}</strong>}
      {isWriter && (
        <bdi>{writer.city === undefined ? writer.name : `${writer.name} (${writer.city})`}</bdi>
      )}
      {!isWriter && isReadable(story.published) && <When date={story.published} />}
      <span>{t('article.minutesShort', { count: story.readingMinutes })}</span>
      {others.length > 0 && (
        <span>
          {t('author.with', { names: others.map(({ name }) => name).join(t('article.and')) })}
        </span>
      )}
    </MetaLine>
  )
}

/** The day, or for what is new how long ago that was; then the day is there for the pointer, the ear and paper. */
function When({ date }: { date: string }) {
  const { language, t } = useInterface()
  const ago = useAgo(date, t)
  const time = formatTime(date)
  const exact = formatDay(date, language) + (time === undefined ? '' : t('article.comma') + time)
  return (
    <time dateTime={date} title={ago && exact}>
      {ago && (
        <span className="Screen">
          {ago}
          <span className="Hidden">{` (${exact})`}</span>
        </span>
      )}
      {ago ? <span className="Paper">{exact}</span> : <Day date={date} />}
    </time>
  )
}
