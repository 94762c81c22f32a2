import type { Block } from '../../article/article.ts'
import { Text } from '../parts/Text.tsx'
import styles from './Quote.module.css'

/** Words that somebody said, set apart from those that tell of them. */
export function Quote({
  quote,
  id,
}: {
  quote: Extract<Block, { type: 'quote' }>
  id: string | undefined
}) {
  return (
    <blockquote className={styles.quote} id={id}>
      <p>
        <Text text={quote.text} />
      </p>
      {quote.attribution !== undefined && <footer>{quote.attribution}</footer>}
    </blockquote>
  )
}

/** Poetry in lines of one or two hemistichs; where they do not stand abreast the second goes to the far side. */
export function Verse({ verse }: { verse: Extract<Block, { type: 'verse' }> }) {
  return (
    <blockquote className={styles.verse}>
      {verse.lines.map((line, at) => (
        <p key={at}>
          {line.map((hemistich, side) => (
            <span key={side === 0 ? 'first' : 'second'}>{`${hemistich} `}</span>
          ))}
        </p>
      ))}
      {verse.attribution !== undefined && <footer>{verse.attribution}</footer>}
    </blockquote>
  )
}
