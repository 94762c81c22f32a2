import type { Block, Text } from '../../article/article.ts'
import { isElement } from './parse.ts'

/** More columns or rows than these are no table to read. */
const most = { columns: 60, rows: 2_000 }

/** Whether a table holds data; old pages are laid out with tables, of one column or with blocks in their cells. */
export function isDataTable(table: Element): boolean {
  if (table.querySelector('table, figure, h1, h2, h3, iframe, ul, img') !== null) return false
  if (table.getAttribute('role') === 'presentation') return false
  const rows = rowsOf(table)
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (columns < 2 || columns > most.columns || rows.length > most.rows) return false
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
  const columns = Math.max(0, ...texts.map((row) => row.length))
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

/** A cell over two columns is that cell and an empty one. */
function spread(text: Text, cell: Element): Text[] {
  const span = Math.min(most.columns, Math.max(1, Number(cell.getAttribute('colspan')) || 1))
  return [text, ...Array<Text>(span - 1).fill('')]
}
