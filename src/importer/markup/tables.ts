import type { Block, Text } from '../../article/article.ts'
import { limits } from '../../article/limits.ts'
import { isElement } from './parse.ts'

/** Whether a table holds data; old pages are laid out with tables, of one column or with blocks in their cells. */
export function isDataTable(table: Element): boolean {
  if (table.querySelector('table, figure, h1, h2, h3, iframe, ul, img') !== null) return false
  if (table.getAttribute('role') === 'presentation') return false
  const rows = rowsOf(table)
  const columns = rows.reduce((most, row) => Math.max(most, columnsOf(row)), 0)
  if (columns < 2 || columns > limits.columns) return false
  const isLaidOut = rows.some((row) =>
    row.some((cell) => cell.querySelectorAll('p, div').length > 3),
  )
  return !isLaidOut && (rows.length > 1 || table.querySelector('th') !== null)
}

/** A table by rows of one length; its first row is the header when it says so. */
export function tableOf(
  table: Element,
  textOf: (cell: Element) => Text | undefined,
): Block | undefined {
  const rows = rowsOf(table)
  const texts = rows.map((row) => row.flatMap((cell) => spread(textOf(cell) ?? '', cell)))
  const columns = rows.reduce((most, row) => Math.max(most, columnsOf(row)), 0)
  const filled = texts.map((row) => [...row, ...Array<Text>(columns - row.length).fill('')])
  const first = rows[0]
  const isHeader = first?.every((cell) => cell.tagName === 'TH' || cell.closest('thead') !== null)
  const [header = [], ...others] = isHeader === true ? filled : [[], ...filled]
  const body = others.filter((row) => row.some((cell) => cell !== ''))
  return body.length === 0 ? undefined : { type: 'table', header, rows: body }
}

function rowsOf(table: Element): Element[][] {
  return [...table.querySelectorAll('tr')]
    .map((row) =>
      [...row.childNodes].filter(
        (one): one is Element => isElement(one) && /^T[DH]$/.test(one.tagName),
      ),
    )
    .filter((row) => row.length > 0)
}

function columnsOf(row: readonly Element[]): number {
  return row.reduce((sum, cell) => sum + spanOf(cell), 0)
}

/** Over how many columns a cell stands. */
function spanOf(cell: Element): number {
  return Math.min(
    limits.columns,
    Math.max(1, Math.floor(Number(cell.getAttribute('colspan'))) || 1),
  )
}

/** A cell over two columns is that cell and an empty one. */
function spread(text: Text, cell: Element): Text[] {
  return [text, ...Array<Text>(spanOf(cell) - 1).fill('')]
}
