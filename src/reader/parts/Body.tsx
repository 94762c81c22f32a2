import type { Block } from '../../article/article.ts'
import styles from './Body.module.css'
import { Embed } from './Embed.tsx'
import { FigureView } from './FigureView.tsx'
import { Note } from './Note.tsx'
import { Quote, Verse } from './Quote.tsx'
import { Table } from './Table.tsx'
import { Text } from './Text.tsx'

/** The text of an article, block by block. `dateline` opens its first paragraph. */
export function Body({
  blocks,
  dateline,
}: {
  blocks: readonly Block[]
  dateline?: string | undefined
}) {
  const opening = blocks.findIndex((block) => block.type === 'paragraph')
  return (
    <div className={styles.body}>
      {blocks.map((block, at) => (
        <BlockView
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity and never move.
          key={at}
          block={block}
          dateline={at === opening ? dateline : undefined}
        />
      ))}
    </div>
  )
}

function BlockView({ block, dateline }: { block: Block; dateline: string | undefined }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          {dateline !== undefined && <Dateline city={dateline} />}
          <Text text={block.text} />
        </p>
      )
    case 'heading': {
      const Tag = `h${block.level}` as const
      return (
        <Tag>
          <Text text={block.text} />
        </Tag>
      )
    }
    case 'figure':
      return <FigureView figure={block} place="body" />
    case 'quote':
      return <Quote quote={block} />
    case 'verse':
      return <Verse verse={block} />
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul'
      return (
        <Tag role="list">
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no other identity and never move.
            <li key={at}>
              <Text text={item} />
            </li>
          ))}
        </Tag>
      )
    }
    case 'table':
      return <Table table={block} />
    case 'embed':
      return <Embed embed={block} />
    case 'note':
      return <Note note={block} />
    case 'divider':
      return <hr />
    default:
      return block satisfies never
  }
}

/** «نزوى: » as the press sets it, in the text and before its first word. */
function Dateline({ city }: { city: string }) {
  return (
    <>
      <span className={styles.dateline}>{`${city}:`}</span>{' '}
    </>
  )
}
