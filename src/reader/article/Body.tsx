import { use } from 'react'
import type { Block, Text as Runs } from '../../article/article.ts'
import { FigureView } from '../parts/FigureView.tsx'
import { Text } from '../parts/Text.tsx'
import styles from './Body.module.css'
import { BlockFrameContext } from './block-frame.ts'
import { Embed } from './Embed.tsx'
import { Note } from './Note.tsx'
import { Quote, Verse } from './Quote.tsx'
import { Table } from './Table.tsx'

/**
 * The text of an article, block by block; `ids` are their addresses. `dateline` opens the first paragraph. Captions and
 * notes stand in the margin beside the text, unless that is taken.
 */
export function Body({
  blocks,
  ids,
  dateline,
  hasMargin = true,
}: {
  blocks: readonly Block[]
  ids: readonly (string | null)[]
  dateline?: string | undefined
  hasMargin?: boolean
}) {
  const opening = blocks.findIndex((block) => block.type === 'paragraph')
  const frame = use(BlockFrameContext)
  return (
    // Reading modes weigh a name like «text»: without it they take a short article's whole page for its words.
    <div className={`${styles.body} text`}>
      {blocks.map((block, at) => {
        const drawn = (
          <BlockView
            key={at}
            block={block}
            id={ids[at] ?? undefined}
            dateline={at === opening ? dateline : undefined}
            hasMargin={hasMargin}
          />
        )
        return frame ? frame(block, drawn) : drawn
      })}
    </div>
  )
}

interface BlockProps {
  block: Block
  id: string | undefined
  dateline: string | undefined
  hasMargin: boolean
}

function BlockView({ block, id, dateline, hasMargin }: BlockProps) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p id={id}>
          {dateline !== undefined && <Dateline city={dateline} />}
          <Text text={block.text} />
          {/* For the pointer alone: thirty more stops would be in the way of a keyboard. */}
          {id !== undefined && (
            // biome-ignore lint/a11y/useAnchorContent: hidden from whoever would have to hear it.
            <a
              className={styles.anchor}
              href={`#${id}`}
              data-anchor
              tabIndex={-1}
              aria-hidden="true"
            />
          )}
        </p>
      )
    case 'heading': {
      const Tag = `h${block.level}` as const
      return (
        <Tag id={id}>
          {hasLink(block.text) ? (
            <Text text={block.text} />
          ) : (
            <a href={`#${id}`} data-anchor>
              <Text text={block.text} />
            </a>
          )}
        </Tag>
      )
    }
    case 'figure':
      return <FigureView figure={block} place={hasMargin ? 'body' : 'column'} />
    case 'quote':
      return <Quote quote={block} id={id} />
    case 'verse':
      return <Verse verse={block} />
    case 'list': {
      const Tag = block.ordered ? 'ol' : 'ul'
      return (
        <Tag role="list">
          {block.items.map((item, at) => (
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
      return <Note note={block} id={id} hasMargin={hasMargin} />
    case 'divider':
      return <hr />
    case 'entry':
      // The coverage draws its additions; here they stand where its script did not arrive.
      return (
        <section id={id}>
          {block.headline !== undefined && <h3>{block.headline}</h3>}
          {block.body.map((inner, at) => (
            <BlockView
              key={at}
              block={inner}
              id={undefined}
              dateline={undefined}
              hasMargin={false}
            />
          ))}
        </section>
      )
    default:
      return block satisfies never
  }
}

/** A link cannot stand in a link: a subhead that leads elsewhere is not its own address. */
function hasLink(text: Runs): boolean {
  return (
    typeof text !== 'string' &&
    text.some((run) => typeof run !== 'string' && run.href !== undefined)
  )
}

/** «نزوى: » as the press sets it, in the text and before its first word. */
function Dateline({ city }: { city: string }) {
  return (
    <>
      <span className={styles.dateline}>{`${city}:`}</span>{' '}
    </>
  )
}
