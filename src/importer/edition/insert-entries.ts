/** The lists of `edition.json` that an import adds to. */
export type EditionList = 'topics' | 'authors' | 'pages'

/**
 * The text of an `edition.json` with entries added behind those that a list of it has. Whatever else somebody wrote by
 * hand stays to the letter: its order, its indents, its line ends. A text in which the place cannot be found is written
 * as a whole, in the order that it has.
 */
export function insertEntries(
  text: string,
  list: EditionList,
  entries: readonly (object | string)[],
): string {
  if (entries.length === 0) return text
  const before: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
  const added = insert(text, list, entries)
  const expected = JSON.stringify(appended(before, list, entries))
  if (added !== undefined && parsesTo(added, expected)) return added
  return `${JSON.stringify(appended(before, list, entries), null, indentOf(text))}\n`
}

function parsesTo(text: string, expected: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text.replace(/^\ufeff/, ''))) === expected
  } catch {
    return false
  }
}

function appended(edition: unknown, list: EditionList, entries: readonly unknown[]): unknown {
  if (typeof edition !== 'object' || edition === null) return edition
  const before: unknown = new Map<string, unknown>(Object.entries(edition)).get(list)
  return { ...edition, [list]: [...(Array.isArray(before) ? before : []), ...entries] }
}

/** Writes the entries before the bracket that closes the list, as its last entry is written. */
function insert(
  text: string,
  name: EditionList,
  entries: readonly (object | string)[],
): string | undefined {
  const list = findList(text, name)
  if (list === undefined) return undefined
  const inner = text.slice(list.start + 1, list.end)
  const last = /\S(?=\s*$)/.exec(inner)?.index
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = indentOf(text)
  const base = /(?:^|\n)([ \t]*)[^\n]*$/.exec(text.slice(0, list.start + 1))?.[1] ?? ''
  const isOneLine = last !== undefined && !inner.includes('\n')
  const lines = entries.map(oneLine)
  if (isOneLine) {
    const end = list.start + 2 + last
    return `${text.slice(0, end)}, ${lines.join(', ')}${text.slice(end)}`
  }
  const entryIndent = /\n([ \t]*)\S/.exec(inner)?.[1] ?? base + indent
  const areWide = last !== undefined && /\{\s*\n/.test(inner)
  const written = entries.map((entry, at) =>
    areWide
      ? JSON.stringify(entry, null, indent).replaceAll('\n', newline + entryIndent)
      : (lines[at] ?? ''),
  )
  const joined = written.map((entry) => newline + entryIndent + entry).join(',')
  if (last === undefined)
    return text.slice(0, list.start + 1) + joined + newline + base + text.slice(list.end)
  const end = list.start + 2 + last
  return `${text.slice(0, end)},${joined}${text.slice(end)}`
}

/** A value as it is written by hand in one line: `{ "id": "arts", "label": { "ar": "فنون" } }`. */
function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${oneLine(one)}`)
  return `{ ${parts.join(', ')} }`
}

function indentOf(text: string): string {
  return /\n([ \t]+)"/.exec(text)?.[1] ?? '  '
}

/** Where a list of the outermost object opens and closes. */
function findList(text: string, name: EditionList): { start: number; end: number } | undefined {
  let depth = 0
  let key = ''
  let start: number | undefined
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') {
      const end = closingQuote(text, at)
      if (depth === 1) key = text.slice(at + 1, end)
      at = end
    } else if (sign === '{' || sign === '[') {
      depth++
      if (
        sign === '[' &&
        depth === 2 &&
        key === name &&
        new RegExp(`"${name}"\\s*:\\s*$`).test(text.slice(0, at))
      )
        start = at
    } else if (sign === '}' || sign === ']') {
      depth--
      if (start !== undefined && depth === 1) return { start, end: at }
    }
  }
  return undefined
}

function closingQuote(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length
}
