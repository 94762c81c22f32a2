import type { Edition, Summary } from '../../article/edition.ts'
import { Card } from './Card.tsx'
import { RowList } from './RowList.tsx'

/** Rows of stories, newest first. The first of a list is set larger, where the rows are not those that go on from others. */
export function StoryList({
  rows,
  edition,
  topic,
  author,
  goesOn = false,
}: {
  rows: readonly Summary[]
  edition: Edition
  /** The one topic of the list, whose label its rows need not repeat. */
  topic?: string | undefined
  /** The author whose list it is; its rows name who wrote with them. */
  author?: string | undefined
  goesOn?: boolean
}) {
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
}
