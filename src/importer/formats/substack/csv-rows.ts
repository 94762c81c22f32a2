/**
 * The rows of a CSV file by the names in its first line (RFC 4180): `"title"` may hold commas, line ends and, doubled,
 * quotes.
 */
export function csvRows(text: string): Map<string, string>[] {
  const [names = [], ...rows] = cellsOf(text.replace(/^\ufeff/, ''))
  const isRow = (row: readonly string[]) => row.some((cell) => cell.trim() !== '')
  return rows
    .filter(isRow)
    .map((row) => new Map(names.map((name, at) => [name.trim(), row[at] ?? ''])))
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}
