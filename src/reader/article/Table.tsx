import type { Block, Text as Runs } from '../../article/article.ts'
import { plainText } from '../../article/text/plain-text.ts'
import { useInterface } from '../locales/words.ts'
import { Text } from '../parts/Text.tsx'
import styles from './Table.module.css'

/** A table of more rows scrolls within itself in both directions, and is laid out by parts of so many rows. */
const most = { rows: 100, rowsOfPart: 50 }

/** More columns than these would be too narrow side by side on a phone. */
const sharedColumns = 4

/** A table that scrolls inside itself where it is too wide or too long; the first cell of a row names it. */
export function Table({ table }: { table: Extract<Block, { type: 'table' }> }) {
  const { t } = useInterface()
  const { header, rows } = table
  const name = t('article.table', { columns: header.map(plainText).join(t('article.comma')) })
  const isLong = rows.length > most.rows
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className={isLong ? longClass(table) : styles.table} aria-label={name} tabIndex={0}>
      <table>
        {header.length > 0 && (
          <thead>
            <tr>
              {header.map((cell, at) => (
                <th key={at} scope="col">
                  <Text text={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        {partsOf(rows, isLong ? most.rowsOfPart : rows.length).map((part, at) => (
          <tbody key={at}>
            {part.map((row, place) => (
              <Row key={place} cells={row} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Row({ cells }: { cells: readonly Runs[] }) {
  return (
    <tr>
      {cells.map((cell, column) => {
        const Cell = column === 0 ? 'th' : 'td'
        return (
          <Cell key={column} {...(column === 0 && { scope: 'row' })}>
            {/* A table may have 120,000 cells: most are plain, and need no component of their own. */}
            {typeof cell === 'string' ? cell : <Text text={cell} />}
          </Cell>
        )
      })}
    </tr>
  )
}

/** Few columns share the width of the text; many, or rows of unequal lengths, have columns of one width. */
function longClass({ header, rows }: Extract<Block, { type: 'table' }>): string {
  const columns = rows[0]?.length ?? 0
  const isEven = [...rows, ...(header.length > 0 ? [header] : [])].every(
    (row) => row.length === columns,
  )
  const shape = isEven && columns <= sharedColumns ? styles.shared : styles.wide
  return `${styles.table} ${styles.long} ${shape}`
}

function partsOf<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = []
  for (let at = 0; at < items.length; at += size) parts.push(items.slice(at, at + size))
  return parts
}
