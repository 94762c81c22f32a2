import type { Topic } from '../../article/edition-config.ts'

/**
 * The text of an `edition.json` with topics added behind those that it has. Whatever else somebody wrote by hand stays
 * to the letter: its order, its indents, its line ends. A text in which the place cannot be found is written as a
 * whole, in the order that it has.
 */
export function insertTopics(text: string, topics: readonly Topic[]): string {
  if (topics.length === 0) return text
  const before: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
  const added = insert(text, topics)
  const expected = JSON.stringify(appended(before, topics))
  if (added !== undefined && parsesTo(added, expected)) return added
  return `${JSON.stringify(appended(before, topics), null, indentOf(text))}\n`
}

function parsesTo(text: string, expected: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text.replace(/^\ufeff/, ''))) === expected
  } catch {
    return false
  }
}

function appended(edition: unknown, topics: readonly Topic[]): unknown {
  if (typeof edition !== 'object' || edition === null) return edition
  const known = 'topics' in edition && Array.isArray(edition.topics) ? edition.topics : []
  return { ...edition, topics: [...known, ...topics] }
}

/** Writes the topics before the bracket that closes the list, as its last entry is written. */
function insert(text: string, topics: readonly Topic[]): string | undefined {
  const list = listOfTopics(text)
  if (list === undefined) return undefined
  const inner = text.slice(list.start + 1, list.end)
  const last = /\S(?=\s*$)/.exec(inner)?.index
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const indent = indentOf(text)
  const base = /(?:^|\n)([ \t]*)[^\n]*$/.exec(text.slice(0, list.start + 1))?.[1] ?? ''
  const isOneLine = last !== undefined && !inner.includes('\n')
  const entries = topics.map((topic) => oneLine(topic))
  if (isOneLine) {
    const end = list.start + 2 + last
    return `${text.slice(0, end)}, ${entries.join(', ')}${text.slice(end)}`
  }
  const entryIndent = /\n([ \t]*)\S/.exec(inner)?.[1] ?? base + indent
  const areWide = last !== undefined && /\{\s*\n/.test(inner)
  const written = topics.map((topic, at) =>
    areWide
      ? JSON.stringify(topic, null, indent).replaceAll('\n', newline + entryIndent)
      : (entries[at] ?? ''),
  )
  const joined = written.map((entry) => newline + entryIndent + entry).join(',')
  if (last === undefined)
    return text.slice(0, list.start + 1) + joined + newline + base + text.slice(list.end)
  const end = list.start + 2 + last
  return `${text.slice(0, end)},${joined}${text.slice(end)}`
}

function oneLine({ id, label }: Topic): string {
  const words = Object.entries(label).map(
    ([language, word]) => `${JSON.stringify(language)}: ${JSON.stringify(word)}`,
  )
  return `{ "id": ${JSON.stringify(id)}, "label": { ${words.join(', ')} } }`
}

function indentOf(text: string): string {
  return /\n([ \t]+)"/.exec(text)?.[1] ?? '  '
}

/** Where the list of the outermost object's `topics` opens and closes. */
function listOfTopics(text: string): { start: number; end: number } | undefined {
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
        key === 'topics' &&
        /"topics"\s*:\s*$/.test(text.slice(0, at))
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
