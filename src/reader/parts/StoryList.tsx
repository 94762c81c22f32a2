import { memo } from 'react'
import type { Edition, Summary } from '../../article/edition.ts'
import { Card } from './Card.tsx'
import { RowList } from './RowList.tsx'

export interface RowsProps {
  rows: readonly Summary[]
  edition: Edition
  /** The one topic of the list, whose label its rows need not repeat. */
  topic?: string | undefined
  /** The author whose list it is; its rows name who wrote with them. */
  author?: string | undefined
  /** Whether the rows go on from others: the first of a list is set larger. */
  goesOn?: boolean
}

/** Rows of stories, newest first; drawn anew only when they change. */
export const StoryList = memo(({ rows, edition, topic, author, goesOn = false }: RowsProps) => {
  return (
    <RowList>
      {rows.map((story, at) => (
        <li key={story.id}>
          <Card
            story={story}
            edition={edition}
            kind="row"
            level={author === undefined ? 2 : 3}
            author={author}
            hidesSection={topic !== undefined && story.section === topic}
            size={at === 0 && !goesOn ? 'second' : 'third'}
          />
        </li>
      ))}
    </RowList>
  )
})
