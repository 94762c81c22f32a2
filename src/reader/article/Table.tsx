import type { Block } from '../../article/article.ts'
import { plainText } from '../../article/text/plain-text.ts'
import { useInterface } from '../locales/words.ts'
import styles from './Table.module.css'
import { Text } from './Text.tsx'

/** A table that scrolls inside itself where it is too wide; the first cell of a row names it. */
export function Table({ table }: { table: Extract<Block, { type: 'table' }> }) {
  const { t } = useInterface()
  const name = t('article.table', { columns: table.header.map(plainText).join(t('article.comma')) })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className={styles.table} aria-label={name} tabIndex={0}>
      <table>
        {table.header.length > 0 && (
          <thead>
            <tr>
              {table.header.map((cell, at) => (
                <th key={at} scope="col">
                  <Text text={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => {
                const Cell = column === 0 ? 'th' : 'td'
                return (
                  <Cell key={column} {...(column === 0 && { scope: 'row' })}>
                    <Text text={cell} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
