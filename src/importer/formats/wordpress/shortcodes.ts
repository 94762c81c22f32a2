/** A shortcode in a text: its name, what it says of itself, and what stands between it and its end. */
export interface Shortcode {
  name: string
  attributes: ReadonlyMap<string, string>
  /** What it says without naming it: `[youtube https://…]`. */
  values: readonly string[]
  /** Undefined where nothing closes it. */
  inner: string | undefined
}

/** `[name …]`, `[/name]`, `[[name]]`; brackets within quotes do not end one, and what is told, «[Note: …]», is none. */
const tag =
  /(\[?)\[(\/?)([A-Za-z][\w-]{0,60})(?=[\s=/\]])((?:[^[\]"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,4000}?)\/?\](\]?)/g

const attribute =
  /([\w-]{1,60})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g

interface Found {
  start: number
  end: number
  isEnd: boolean
  name: string
  said: string
  /** Whether a second bracket stands before it, or behind it. */
  isDoubled: boolean
}

/**
 * Replaces the shortcodes of a text, outer ones first. `write` gives what stands for one, or undefined for what is no
 * shortcode but a word in brackets, «[sic]», which stays. `[[name]]` is how a text speaks of one.
 */
export function replaceShortcodes(
  html: string,
  write: (shortcode: Shortcode, isAlone: boolean) => string | undefined,
): string {
  if (!html.includes('[')) return html
  const found: Found[] = []
  const escaped: number[] = []
  for (const match of html.matchAll(tag)) {
    const [whole, before = '', slash = '', name = '', said = '', after = ''] = match
    if (before !== '' && after !== '') escaped.push(match.index)
    const start = match.index + before.length
    const end = match.index + whole.length - after.length
    if (before === '' || after === '')
      found.push({ start, end, isEnd: slash !== '', name, said, isDoubled: before + after !== '' })
  }
  const ends = pairEnds(found)
  let text = ''
  let at = 0
  for (const [index, { start, end, isEnd, name, said, isDoubled }] of found.entries()) {
    if (start < at) continue
    const last = ends.get(index)
    const close = last === undefined ? undefined : found[last]
    const inner = close && html.slice(end, close.start)
    if (isDoubled && close?.isDoubled) {
      text += html.slice(at, start - 1) + html.slice(start, close.end)
      at = close.end + 1
      continue
    }
    const written = isEnd
      ? undefined
      : write({ name, ...readSaid(said), inner }, isAlone(html, start, end))
    if (written === undefined) continue
    text += html.slice(at, start) + written
    at = close?.end ?? end
  }
  text += html.slice(at)
  return escaped.length === 0 ? text : text.replace(/\[(\[\/?[A-Za-z][^[\]]*\])\]/g, '$1')
}

/** Which end belongs to which beginning: the nearest of its name behind it, where none of that name begins between. */
function pairEnds(found: readonly Found[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open = new Map<string, number[]>()
  for (const [at, { isEnd, name }] of found.entries()) {
    const stack = open.get(name) ?? []
    if (!isEnd) open.set(name, [...stack.slice(-50), at])
    else {
      const start = stack.pop()
      if (start !== undefined) ends.set(start, at)
    }
  }
  return ends
}

function isAlone(html: string, start: number, end: number): boolean {
  const before = html.slice(Math.max(0, start - 40), start)
  return /(?:^|\n|>)[ \t]*$/.test(before) && /^[ \t]*(?:$|\n|<)/.test(html.slice(end, end + 40))
}

function readSaid(said: string): Pick<Shortcode, 'attributes' | 'values'> {
  const attributes = new Map<string, string>()
  const values: string[] = []
  // `[youtube=https://…]` says its address behind the sign.
  const text = said.replace(/^\s*=/, ' ').replace(/[“”″]|&quot;|&#8221;|&#8243;/g, '"')
  for (const [, name, a, b, c, d, e, f] of text.matchAll(attribute)) {
    const value = (a ?? b ?? c ?? d ?? e ?? f ?? '').trim()
    if (name === undefined) values.push(value)
    else attributes.set(name.toLowerCase(), value)
  }
  return { attributes, values }
}
