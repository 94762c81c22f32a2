import { type DateLine, readDateLine } from './dates.ts'
import { readHijriDate } from './hijri-dates.ts'
import { countWords } from './sentences.ts'

const zone = /\(?\s*(?:GMT|UTC|غرينتش|جرينتش)\s*[+-]\s*\d{1,2}(?::?\d{2})?\s*\)?/giu
const numeric = /(?<!\d)\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/g

/**
 * Reads a line that holds a date and hardly anything else, by either calendar: «الأربعاء، 28 آب/اغسطس 2013 (GMT+0400)»
 * was published on 2013-08-28, «18 محرم 1444 هـ» on 2022-08-16. Undefined for every other line.
 */
export function readPressDay(line: string): DateLine | undefined {
  if (line.length > 160) return undefined
  const text = line.replace(zone, ' ').trim()
  const found = readDateLine(text)
  if (found?.published !== undefined || found?.modified !== undefined) return found
  const hijri = countWords(text) <= 8 ? readHijriDate(text) : undefined
  if (hijri !== undefined) return { published: hijri }
  // Words of a language not known here around figures: `05.04.2025 - Güncelleme : 06.04.2025`.
  const figures = text.match(numeric) ?? []
  const words = countWords(text.replace(numeric, ' ').replace(/\d{1,2}:\d{2}(?::\d{2})?/g, ' '))
  if (figures.length === 0 || words > 4 || text.length > 80) return found
  const [first, second] = figures.map((one) => readDateLine(one)?.published)
  const modified =
    second !== undefined && first !== undefined && second > first ? second : undefined
  if (first === undefined) return found
  return { published: first, ...(modified === undefined ? {} : { modified }) }
}
