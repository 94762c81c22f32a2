/** How likely a text is what was written, by its letters; of two readings of the same bytes the higher is right. */
function plausibility(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const letters = count(/[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]/g)
  const marks = count(/[\u064b-\u0652]/g)
  // Every third Arabic word begins so, whatever it is about.
  const articles = count(/(?<![\u0621-\u064a])[وفبك]?ال(?=[\u0621-\u064a])/g)
  const strangers = count(
    /[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00ff\u0152-\u0192\ufffd\u0080-\u009f]/g,
  )
  return letters + 4 * articles - 6 * strangers - 3 * Math.max(0, marks - letters)
}

/** The encoding a page declares: its server, its mark, its XML declaration, its meta element, in this order. */
export function declaredEncoding(bytes: Uint8Array, contentType = ''): string | undefined {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const found =
    /charset\s*=\s*["']?\s*([\w-]+)/i.exec(contentType)?.[1] ??
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]
  return found === undefined ? undefined : encodingLabel(found)
}

function encodingLabel(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

/**
 * Reads bytes that are no UTF-8 by what they look like: Arabic in one of its two old encodings, else as declared, else
 * UTF-8 with some bytes spoiled. A declaration is believed where it makes sense of the text.
 */
export function decodeByEvidence(bytes: Uint8Array, declared: string | undefined): string {
  const read = (encoding: string) => new TextDecoder(encoding).decode(bytes)
  const lossy = read('utf-8')
  const spoiled = lossy.match(/\ufffd/g)?.length ?? 0
  const sound = lossy.match(/[\u0080-\uffef]/g)?.length ?? 0
  if (sound > spoiled * 4) return lossy
  const arabic = ['windows-1256', 'iso-8859-6'].map((encoding) => ({
    encoding,
    text: read(encoding),
  }))
  const ranked = arabic
    .map((one) => ({ ...one, score: plausibility(one.text) + (one.encoding === declared ? 1 : 0) }))
    .sort((a, b) => b.score - a.score)
  const [best] = ranked
  if (best !== undefined && best.score > 0 && looksArabic(bytes)) return best.text
  if (declared !== undefined && declared !== 'utf-8') return read(declared)
  const hebrew = read('windows-1255')
  return looksHebrew(hebrew) ? hebrew : read('windows-1252')
}

/** In Arabic of one byte a letter the high bytes stand in words; in European texts each stands among Latin letters. */
function looksArabic(bytes: Uint8Array): boolean {
  let [high, joined] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 128) continue
    high++
    if ((bytes[at - 1] ?? 0) >= 128 || (bytes[at + 1] ?? 0) >= 128) joined++
  }
  return high >= 4 && joined >= high * 0.7
}

/** Nearly all letters of a Hebrew text beyond ASCII are Hebrew, in words of several. */
function looksHebrew(text: string): boolean {
  const beyond = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  const inWords = text.match(/[\u05d0-\u05ea]{2,}/g)?.join('').length ?? 0
  return beyond >= 20 && inWords >= beyond * 0.8
}

const mojibake =
  /[\u00d8-\u00db][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/g

/**
 * Undoes UTF-8 that was read as Windows-1252 and written again, as careless copies of pages are: «Ø§Ù„» was «ال».
 * A text that is not mostly such letters is returned as it is.
 */
export function undoMojibake(text: string): string {
  const pairs = text.match(mojibake)?.length ?? 0
  if (pairs < 8 || pairs < (text.match(/[\u0621-\u064a]/g)?.length ?? 0)) return text
  const parts = text.split(
    /([^\p{ASCII}\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+)/u,
  )
  return parts.map((part, at) => (at % 2 === 1 ? part : undone(part))).join('')
}

function undone(text: string): string {
  const bytes = Uint8Array.from([...text], (letter) => byteOf(letter))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const lossy = new TextDecoder('utf-8').decode(bytes)
    const spoiled = lossy.match(/\ufffd/g)?.length ?? 0
    return spoiled * 20 < lossy.length ? lossy : text
  }
}

const windows1252 = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, at) => at)),
    (letter, at) => [letter, at] as const,
  ),
)

function byteOf(letter: string): number {
  return windows1252.get(letter) ?? (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 63)
}
