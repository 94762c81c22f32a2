import { makeKeptValue, storedTexts } from './kept-value.ts'

/** More articles than anybody scrolls back to; the oldest marks make room. An id has 64 letters at most. */
const most = { marks: 2000, letters: 64 }

/** The ids of the articles that were read to their end on this device, the oldest first. */
export const readMarks = makeKeptValue<ReadonlySet<string>>('sutur.read', {
  check: (stored) => new Set(storedTexts(stored, most).slice(-most.marks)),
  toJson: (marks) => [...marks],
})

/** Marks an article as read. */
export function markRead(articleId: string): void {
  if (!readMarks.read().has(articleId)) readMarks.change((marks) => new Set([...marks, articleId]))
}
