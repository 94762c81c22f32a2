/** Where a text stops being JSON, and what should have stood there. */
export interface SyntaxFault {
  /** From 1, as editors count them; a column is a UTF-16 unit. */
  line: number
  column: number
  expected: string
  /** The rest of the line from there on; empty at the end of the text. */
  found: string
}

/** What may come next, and how it is called. Objects ask for a name before each value. */
const expectations = {
  value: 'a value',
  item: 'a value or ]',
  name: 'a name in quotation marks',
  field: 'a name in quotation marks or }',
  colon: 'a colon',
  afterItem: 'a comma or ]',
  afterField: 'a comma or }',
  end: 'nothing more',
} as const

type Expectation = keyof typeof expectations

/** Where a string may begin. */
const stringsBegin: ReadonlySet<Expectation> = new Set(['value', 'item', 'name', 'field'])

const space = /[ \t\n\r]*/y
const plainValue = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const escaped = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y

/**
 * Finds the first fault of syntax in a text: `{"id": "suez" "deck"` → line 1, column 15, a comma or }. Undefined for
 * JSON. Programs that parse JSON say only a position, each in its own words, and often none.
 */
export function findSyntaxFault(text: string): SyntaxFault | undefined {
  const open: ('[' | '{')[] = []
  let next = 'value' as Expectation
  let at = 0
  while (true) {
    at += lengthOf(space, text, at)
    if (at === text.length && next === 'end') return undefined
    const token = text[at]
    if (token === '"' && stringsBegin.has(next)) {
      const end = endOfString(text, at)
      if ('expected' in end) return faultAt(text, end.at, end.expected)
      at = end.at
      next = next === 'name' || next === 'field' ? 'colon' : afterValue()
    } else if (token === ':' && next === 'colon') {
      at++
      next = 'value'
    } else if (token === ',' && (next === 'afterItem' || next === 'afterField')) {
      at++
      next = next === 'afterItem' ? 'value' : 'name'
    } else if (isClosed(token)) {
      at++
      open.pop()
      next = afterValue()
    } else if (next === 'value' || next === 'item') {
      const length = lengthOf(plainValue, text, at)
      if (length > 0) next = afterValue()
      else if (token === '[' || token === '{') {
        open.push(token)
        next = token === '[' ? 'item' : 'field'
      } else return faultAt(text, at, expectations[next])
      at += length || 1
    } else return faultAt(text, at, expectations[next])
  }

  function isClosed(token: string | undefined): boolean {
    if (token === ']') return next === 'item' || next === 'afterItem'
    return token === '}' && (next === 'field' || next === 'afterField')
  }

  function afterValue(): Expectation {
    const around = open.at(-1)
    if (around === undefined) return 'end'
    return around === '[' ? 'afterItem' : 'afterField'
  }
}

/** The end of the string that begins at a place, or where it is spoilt. */
function endOfString(text: string, from: number): { at: number; expected?: string } {
  for (let at = from + 1; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (letter === '"') return { at: at + 1 }
    if (letter === '\\') {
      const length = lengthOf(escaped, text, at)
      if (length === 0) return { at, expected: 'an escape such as \\n, \\" or \\u0627' }
      at += length - 1
    } else if (letter < ' ') {
      return { at, expected: 'a quotation mark, or \\n or \\t for a line break or tab' }
    }
  }
  return { at: text.length, expected: 'a quotation mark' }
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

function faultAt(text: string, at: number, expected: string): SyntaxFault {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  const end = text.indexOf('\n', at)
  return { line, column, expected, found: text.slice(at, end === -1 ? undefined : end) }
}
