/** A text without the notes under it, and these in the order in which it refers to them. */
export interface Footnotes {
  text: string
  notes: string[]
}

const definition = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)$/
const fence = /^ {0,3}(?:`{3,}|~{3,})/

/**
 * Takes the notes of a text from under it, `[^1]: …`, and out of its lines, `^[…]`; where they were referred to stands
 * their number, `[1]`.
 */
export function takeFootnotes(source: string): Footnotes {
  const { lines, defined } = withoutDefinitions(source)
  const numbers = new Map<string, number>()
  const notes: string[] = []
  const numberOf = (key: string, note: string) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, notes.push(note))
    return notes.length
  }
  let isCode = false
  const kept = lines.map((line) => {
    if (fence.test(line)) isCode = !isCode
    if (isCode) return line
    return line
      .replace(
        /\^\[([^\]\n]{1,1000})\]/g,
        (_, note: string) => `\\[${numberOf(`^${note}`, note)}\\]`,
      )
      .replace(/\[\^([^\]\s]{1,60})\]/g, (whole, key: string) => {
        const note = defined.get(key)
        return note === undefined ? whole : `\\[${numberOf(key, note)}\\]`
      })
  })
  return { text: kept.join('\n'), notes }
}

function withoutDefinitions(source: string): { lines: string[]; defined: Map<string, string> } {
  const lines: string[] = []
  const defined = new Map<string, string>()
  let [isCode, open] = [false, '']
  for (const line of source.split('\n')) {
    if (fence.test(line)) isCode = !isCode
    const [, key, said = ''] = (isCode ? null : definition.exec(line)) ?? []
    const more = open !== '' && /^(?: {2,}|\t)\s*\S/.test(line)
    if (key !== undefined) {
      open = key
      defined.set(key, said.trim())
    } else if (more) defined.set(open, `${defined.get(open) ?? ''} ${line.trim()}`.trim())
    else {
      if (line.trim() !== '') open = ''
      lines.push(line)
    }
  }
  return { lines, defined }
}
