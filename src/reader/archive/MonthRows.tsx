import { memo } from 'react'
import { formatDayOfWeek } from '../../article/dates/dates.ts'
import type { Summary } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { Card } from '../parts/Card.tsx'
import { RowList } from '../parts/RowList.tsx'
import type { RowsProps } from '../parts/StoryList.tsx'
import styles from './MonthRows.module.css'

/** The articles of a month, under the days on which they came. */
export const MonthRows = memo(({ rows, edition }: RowsProps) => {
  const { language } = useInterface()
  return daysOf(rows).map(([day, stories]) => (
    <section key={day}>
      <h2 className={styles.day}>
        <time dateTime={day}>{formatDayOfWeek(day, language)}</time>
      </h2>
      <RowList>
        {stories.map((story) => (
          <li key={story.id}>
            <Card story={story} edition={edition} kind="row" level={3} shows="writer" />
          </li>
        ))}
      </RowList>
    </section>
  ))
})

function daysOf(rows: readonly Summary[]): [day: string, stories: Summary[]][] {
  const days = new Map<string, Summary[]>()
  for (const story of rows) {
    const day = story.published?.slice(0, 10) ?? ''
    const own = days.get(day)
    if (own) own.push(story)
    else days.set(day, [story])
  }
  return [...days]
}
