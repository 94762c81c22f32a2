import type { Block } from '../../article/article.ts'

/** Blocks of a plain text, one for each paragraph of it. */
export function paragraphBlocks(text: string): Block[] {
  return paragraphsOf(text).map((one) => ({ type: 'paragraph', text: one }))
}

/**
 * Parts a plain text into paragraphs: at line ends, or at empty lines where lines are wrapped at a width. Where a
 * program lost the line ends, runs of spaces are what is left of them: `صباح الخير.  خرج الناس.` has two.
 */
export function paragraphsOf(text: string): string[] {
  const lines = (text.includes('\n') ? text : withLineEnds(text)).split('\n')
  const paragraphs = isWrapped(lines) ? text.split(/\n\s*\n/) : lines
  return paragraphs.map((one) => one.replace(/\s+/g, ' ').trim()).filter(hasWords)
}

/** Two spaces after each full stop are a typist’s habit and part nothing. */
function withLineEnds(text: string): string {
  const wide = text.match(/\S\s{2,}(?=\S)/g)?.length ?? 0
  const sentences = text.match(/[.!?؟۔]["»”)]*\s+(?=\S)/g)?.length ?? 0
  return wide > 0 && wide <= sentences / 2 ? text.replace(/\s{2,}/g, '\n') : text
}

/** Whether lines end at a width rather than at the end of a paragraph, as in mails and old agency texts. */
function isWrapped(lines: readonly string[]): boolean {
  const inner = lines.filter(
    (line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '',
  )
  const open = inner.filter((line) => line.length <= 100 && !/[.!?؟۔:…"»”)]\s*$/.test(line))
  return inner.length >= 4 && inner.length < lines.length && open.length >= inner.length * 0.7
}

function hasWords(text: string): boolean {
  return /[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text)
}
