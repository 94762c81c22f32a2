import type { Mark } from './records.ts'

/**
 * Names the note of a mark by when it was written and what it says, so that a device which still has it can be told that
 * it was written over: a digest (FNV-1a, 32 bits) and the moment, both to the base of 36.
 */
export function noteKey({ note = '', noted = 0 }: Mark): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < note.length; at++) {
    hash = Math.imul(hash ^ note.charCodeAt(at), 0x01000193) >>> 0
  }
  return `${hash.toString(36)}-${noted.toString(36)}`
}

/** The mark with another note, or with none; its notes of before are remembered as written over. */
export function withNote(mark: Mark, note: string | undefined, now: number): Mark {
  const { note: before, noted: _, earlier = [], ...rest } = mark
  const over = before === undefined ? earlier : [...earlier, noteKey(mark)]
  return {
    ...rest,
    changed: now,
    ...(note !== undefined && { note, noted: now }),
    ...(over.length > 0 && { earlier: over }),
  }
}
