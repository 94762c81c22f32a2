import type { Byline } from '../../article/article.ts'
import { comparable } from '../../article/text/folding.ts'
import { isCity } from './cities.ts'
import { isAgency, isCreditLine } from './credits.ts'
import { isPaper } from './papers.ts'
import { countWords, endsSentence } from './sentences.ts'

/** A line that may say who wrote an article. `sure`: it can hardly be anything else wherever it stands. */
export interface BylineLine {
  bylines: Byline[]
  sure: boolean
}

const quoted = /^[«“"„]([^«»“”"„]+)[»”"]$/u
/** What stands before the name of who wrote a text. */
export const bylineWords = 'بقلم|بواسطة|كتب|كتبت|كتبه|إعداد|حوار|تحقيق|نویسنده|by'
const written = new RegExp(`^(?:(?:${bylineWords})(?:\\s*[-–:]\\s*|\\s+)|نص\\s*:\\s*)(.+)$`, 'iu')
const labelled = /^(?:الكاتب|الكاتبة|المحرر|المحررة|المؤلف|المراسل|author)\s*[:،,]\s*(.+)$/iu

/** Reads a byline: «الشرق الأوسط» (الدوحة) and «الدوحة: «الشرق الأوسط»» both name the paper and its city. */
export function readByline(line: string): BylineLine | undefined {
  if (line.length > 120 || endsSentence(line) || isCreditLine(line)) return undefined
  // «|كتب ناصر المطيري|», «نصّ: ميسون خليفة»
  const text = line.replace(/^\|\s*([^|]+?)\s*\|$/u, '$1').replace(/^نص\p{M}+/u, 'نص')
  const several = text.split(/\s+[-–—]\s+(?=[^():]{2,30}:|[«“"])/u)
  if (several.length > 1) {
    const all = several.map(readByline)
    const found = all.flatMap((one) => (one === undefined ? [] : [one]))
    // «لندن - نيويورك: «الشرق الأوسط»» is one byline of two cities.
    if (found.length < several.length) return cityThenName(text)
    return { bylines: found.flatMap((one) => one.bylines), sure: found.some((one) => one.sure) }
  }
  const by = (labelled.exec(text) ?? written.exec(text))?.[1]
  if (by !== undefined && countWords(by) <= 5 && !/[:،؛«]/u.test(by))
    return named(by, undefined, true)
  return nameThenCity(text) ?? cityThenName(text)
}

function nameThenCity(text: string): BylineLine | undefined {
  // «تونس (أ.ف.ب) -» stands over an agency's story.
  const [, place, agency] = /^(.+?)\s*\(([^()]{2,40})\)(?:\s*[-–—])?$/u.exec(text) ?? []
  if (place !== undefined && agency !== undefined && isCity(place) && isAgency(agency))
    return named(agency, place, true)
  const [, name = text, city] = /^(.+?)\s*\(([^()]{2,40})\)$/u.exec(text) ?? []
  const inner = quoted.exec(name)?.[1]
  if (inner !== undefined && countWords(inner) <= 4) return named(inner, city, city !== undefined)
  if (city === undefined || !isCity(city) || !isName(name)) return undefined
  return named(name, city, true)
}

const afterColon = /^(?<city>[^:،؛«»()]{2,40}?)\s*:\s*(?<name>.+)$/u
const afterDash =
  /^(?<city>[^:،؛«»()]{2,40}?)(?:\s+[-–—ـ/]+\s+|\s?[-–—]\s?(?=«))(?<name>.+?)\s*:?$/u

function cityThenName(text: string): BylineLine | undefined {
  const colon = afterColon.exec(text)?.groups
  const { city, name: whole } = colon ?? afterDash.exec(text)?.groups ?? {}
  if (city === undefined || whole === undefined || countWords(city) > 4) return undefined
  // «دمشق - من يوسف الحاج»
  const name = whole.replace(/^من\s+(?=\p{L}{2,}\s+\p{L})/u, '')
  if (name !== whole && isCity(city) && isName(name)) return named(name, city, true)
  const inner = quoted.exec(name)?.[1]
  if (
    inner === undefined &&
    isCity(city) &&
    (isAgency(name) || /^\p{L}+\.(?:نت|net|com)$/u.test(name))
  )
    return named(name, city, true)
  // «بيروت - عودة الحياة» may be a headline, «بيروت - أحمد حسن» a byline; only a city can stand so.
  if (colon === undefined && !isCity(city))
    return isCity(name) && /^[\p{L}\p{M}\s.]+$/u.test(city) ? named(city, name, false) : undefined
  if (inner !== undefined && countWords(inner) <= 4) return named(inner, city, isPaper(inner))
  const isSure = colon !== undefined && isCity(city) && isShortName(name)
  return isName(name) ? named(name, city, isSure) : undefined
}

/** Adds who wrote an article; a name that is known already only gains its city. */
export function addByline(bylines: Byline[], one: Byline): void {
  const at = bylines.findIndex(({ name }) => comparable(name) === comparable(one.name))
  const known = bylines[at]
  if (known === undefined) bylines.push(one)
  else bylines[at] = { ...one, ...known, name: known.name }
}

function named(name: string, city: string | undefined, sure: boolean): BylineLine {
  const place = city?.trim()
  const trimmed = name.trim()
  return {
    bylines: [place === undefined ? { name: trimmed } : { name: trimmed, city: place }],
    sure,
  }
}

/** «تاريخ النشر» stands where a name would and is what a page calls its own parts. */
const label =
  /(?:^|\s)(?:تاريخ|النشر|نشر|نُشر|التحديث|تحديث|آخر|الأخبار|أخبار|القراءة|قراءة|المصدر|قسم|تعليقات|مشاركة|مشاهدة|الرئيسية|مترجم|مترجمة|ترجمة|منقول|بتصرف)(?:\s|$)/u

/** Whether a text may be a person's name: two to five words of letters, «سامي حسن». */
export function isName(text: string): boolean {
  const words = countWords(text)
  if (label.test(text) || /\s[-–—]\s/u.test(text)) return false
  return (
    words >= 2 && words <= 5 && text.length <= 45 && /^(?:[\p{L}\p{M}\s.'’-]|\u200c)+$/u.test(text)
  )
}

/** «أنقرة: منفذ هجوم سوروتش شاب تركي» may be a headline; a name of four words has a part like «عبد» or «بن». */
function isShortName(text: string): boolean {
  const isLong = countWords(text) > 3 && !/(?:^|\s)(?:عبد|بن|ابن|أبو|آل|أم|بنت|ولد)\s/u.test(text)
  return !isLong && !isStatement(text)
}

/** «لا تهاون مع الخروقات» after a city is a headline: names hold no such words. */
function isStatement(text: string): boolean {
  return /(?:^|\s)(?:لا|لن|لم|ليس|نحن|على|في|من|إلى|عن|مع|بعد|قبل|هل|قد|دون|ضد|بين|حتى|خلال|بلا)(?:\s|$)/u.test(
    text,
  )
}
