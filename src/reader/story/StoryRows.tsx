import { memo } from 'react'
import { Card } from '../parts/Card.tsx'
import { Day } from '../parts/Day.tsx'
import type { RowsProps } from '../parts/StoryList.tsx'
import styles from './StoryRows.module.css'

/** The articles of a story on the line of time, each at its date. */
export const StoryRows = memo(({ rows, edition, goesOn = false }: RowsProps) => {
  return (
    <ol className={styles.line}>
      {rows.map((story, at) => (
        <li key={story.id}>
          <p className={styles.when}>
            {story.published !== undefined && (
              <time dateTime={story.published}>
                <Day date={story.published} />
              </time>
            )}
          </p>
          <Card
            story={story}
            edition={edition}
            kind="row"
            level={2}
            shows="writer"
            size={at === 0 && !goesOn ? 'second' : 'third'}
          />
        </li>
      ))}
    </ol>
  )
})
