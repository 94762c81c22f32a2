import { countWords } from './sentences.ts'

/** Whether a line is the way to a page from its front: «الرئيسية / ثقافة / كتب», «الرئيسيةجهات» where its signs are lost. */
export function isBreadcrumb(text: string): boolean {
  if (/^(?:الصفحة )?الرئيسية[ \p{L}]*$/u.test(text) && countWords(text) <= 6) return true
  // «معادن» between guillemets is a name, a guillemet between spaces an arrow.
  const parts = text.split(/\s*[/>›|\\]\s*|\s»\s/u)
  return (
    parts.length >= 3 &&
    text.length <= 100 &&
    parts.every((part) => countWords(part) <= 3) &&
    countWords(parts[0] ?? '') > 0
  )
}
