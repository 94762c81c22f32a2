import { fold } from '../../article/text/folding.ts'
import { hijriMonthNames, readHijriDate } from './hijri-dates.ts'
import { countWords } from './sentences.ts'

/** The days a line of dates says, with the time where its zone is told; a day that cannot be read is left out. */
export interface DateLine {
  published?: string
  modified?: string
}

/** As the press writes them in Egypt and the Gulf, in the Levant, in Morocco and in Tunisia and Algeria. */
const months: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي', 'january', 'jan'],
  ['فبراير', 'شباط', 'فيفري', 'february', 'feb'],
  ['مارس', 'اذار', 'march', 'mar'],
  ['ابريل', 'نيسان', 'افريل', 'april', 'apr'],
  ['مايو', 'ايار', 'ماي', 'may'],
  ['يونيو', 'حزيران', 'يونيه', 'جوان', 'june', 'jun'],
  ['يوليو', 'تموز', 'يوليه', 'يوليوز', 'جويليه', 'july', 'jul'],
  ['اغسطس', 'اب', 'غشت', 'اوت', 'august', 'aug'],
  ['سبتمبر', 'ايلول', 'شتنبر', 'september', 'sept', 'sep'],
  ['اكتوبر', 'تشرين الاول', 'october', 'oct'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر', 'november', 'nov'],
  ['ديسمبر', 'كانون الاول', 'دجنبر', 'december', 'dec'],
].map((names) => names.map(fold))

/** Whether a word or two are the name of a month, «أيار», «كانون الثاني». */
export function isMonth(text: string): boolean {
  return months.some((names) => names.includes(fold(text)))
}

const updated =
  'اخر تحديث|تم التحديث|تاريخ التحديث|تحديث|last updated|updated|modified|به روز رساني'
const issued =
  'تاريخ النشر|تم النشر|نشر في|نشر|النشر|اول نشر|التاريخ|تاريخ|بتاريخ|published on|published|first published|تاريخ انتشار|منتشر شده'

const months12 = months
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|')
const hijri = hijriMonthNames.join('|')
const jalali = 'فروردين|ارديبهشت|خرداد|تير|مرداد|شهريور|مهر|ابان|اذر|دي|بهمن|اسفند'
const fillers =
  'الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tue|wed|thu|fri|sat|شنبه|يكشنبه|دوشنبه|سه شنبه|چهارشنبه|پنجشنبه|جمعه|الموافق|ميلادي|هجري|الساعه|ساعت|غرينتش|جرينتش|gmt|utc|صباحا|مساء|ص|م|ه|هـ|في|at|on|am|pm|gst|ksa|est|edt|bst|cet|منذ|من|شهر|يوم|ميلاديه|هجريه|السنه|العدد'

const known = new RegExp(
  `(?<!\\p{L})(?:${fold([updated, issued, months12, hijri, jalali, fillers].join('|'))})(?!\\p{L})|ب?توقيت\\s+\\p{L}+(?:\\s+المكرمه)?(?!\\p{L})|\\d+|[\\s:.,،/|()_–—-]+`,
  'gu',
)
const calendar = new RegExp(
  `(?<!\\p{L})(?:${fold([months12, hijri, jalali].join('|'))})(?!\\p{L})|\\d\\s*[-/.]\\s*\\d`,
  'u',
)
const updatedLabel = new RegExp(`(?<!\\p{L})(?:${fold(updated)})(?!\\p{L})`, 'u')
const namedDay = new RegExp(
  `(\\d{1,2})\\s*(?:-\\s*)?(${months12})(?!\\p{L})[^\\d]{0,24}?(\\d{4})`,
  'u',
)
const monthFirst = new RegExp(`(?<!\\p{L})(${months12})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})`, 'u')

/**
 * Reads a line that holds dates and nothing else: «نُشر: 20:13-16 يناير 2024 م ـ 05 رَجب 1445 هـ» was published on
 * 2024-01-16. Undefined for every other line, prose with a date in it above all. A time is left out unless its zone stands
 * behind it: «16 يناير 2024 07:02 م GST» is 2024-01-16T19:02:00+04:00.
 */
export function readDateLine(text: string): DateLine | undefined {
  if (text.length > 160 || !/[\d٠-٩۰-۹]/u.test(text)) return undefined
  const folded = fold(text)
  if (folded.replace(known, '') !== '') return undefined
  // A number alone, or «20:13», is no date.
  if (!/\d{4}/.test(folded)) return undefined
  const at = updatedLabel.exec(folded)?.index ?? folded.length
  const first = dayIn(folded.slice(0, at))
  const second = dayIn(folded.slice(at))
  // «من السنة 2019» has nothing of a day; «30 فبراير 2024» and a day of another calendar do.
  if (first === undefined && second === undefined && !calendar.test(folded)) return undefined
  const isOne = second === undefined && !updatedLabel.test(folded)
  return {
    ...(first === undefined ? {} : { published: isOne ? withTime(first, folded) : first }),
    ...(second === undefined ? {} : { modified: second }),
  }
}

/** Zones that are the same all year; a name that means another one in summer tells nothing. */
const zones: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  غرينتش: 'Z',
  جرينتش: 'Z',
  gst: '+04:00',
  ksa: '+03:00',
  مكه: '+03:00',
  السعوديه: '+03:00',
  الرياض: '+03:00',
  الامارات: '+04:00',
  ابوظبي: '+04:00',
  دبي: '+04:00',
}

const clock = new RegExp(
  `(?<!\\d)(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s*(صباحا|مساء|ص|م|am|pm)?\\s*[(،,-]?\\s*(?:ب?توقيت\\s+)?(${Object.keys(zones).map(fold).join('|')})(?!\\p{L})`,
  'u',
)

/** Whether a line is a time of day with its zone and nothing else, «07:02 م GST»: a date stands above or below it. */
export function isTimeLine(text: string): boolean {
  return (
    text.length <= 60 &&
    fold(text)
      .replace(/^الساعه\s*/u, '')
      .replace(clock, '')
      .trim() === ''
  )
}

/** A day with the time that is told with its zone in the same words; else the day. */
export function withTime(day: string, text: string): string {
  const [, hours = '', minutes = '', half = '', zone = ''] = clock.exec(fold(text)) ?? []
  const offset = Object.entries(zones).find(([name]) => fold(name) === zone)?.[1]
  if (offset === undefined || day.length > 10 || Number(hours) > 23 || Number(minutes) > 59)
    return day
  const isAfternoon = /^(?:م|مساء|pm)$/u.test(half)
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0)
  return `${day}T${String(hour).padStart(2, '0')}:${minutes}:00${offset}`
}

const dateLabel =
  /\s(?=(?:ن[\u064b-\u0652]*شر|تم النشر|تاريخ النشر|آخر تحديث|Published|Updated)\s*:)/iu

/** Parts a byline from the date that follows it on its line: «لندن: سامي حسن نُشر: 16 يناير 2024». */
export function splitBeforeDate(text: string): [string, string] | undefined {
  const at = dateLabel.exec(text)?.index
  if (at === undefined) return undefined
  const rest = text.slice(at).trim()
  return readDateLine(rest) === undefined ? undefined : [text.slice(0, at).trim(), rest]
}

function dayIn(folded: string): string | undefined {
  const named = namedDay.exec(folded)
  if (named) return toDay(named[3], monthNumber(named[2]), named[1])
  const english = monthFirst.exec(folded)
  if (english) return toDay(english[3], monthNumber(english[1]), english[2])
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(folded)
  if (iso) return toDay(iso[1], Number(iso[2]), iso[3])
  const dayFirst = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d(?!\d?:\d))/.exec(folded)
  return dayFirst ? toDay(dayFirst[3], Number(dayFirst[2]), dayFirst[1]) : undefined
}

function monthNumber(name: string | undefined): number {
  return months.findIndex((names) => name !== undefined && names.includes(name)) + 1
}

function toDay(year = '', month = 0, day = ''): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day)
  // A year before the first newspapers is one of another calendar.
  if (!isReal || Number(year) < 1800 || Number(year) > 2200) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const zone = /\(?\s*(?:GMT|UTC|غرينتش|جرينتش)\s*[+-]\s*\d{1,2}(?::?\d{2})?\s*\)?/giu
const numeric = /(?<!\d)\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/g

/**
 * Reads a line that holds a date and hardly anything else, by either calendar: «الأربعاء، 28 آب/اغسطس 2013 (GMT+0400)»
 * was published on 2013-08-28, «18 محرم 1444 هـ» on 2022-08-16. Undefined for every other line.
 */
export function readLooseDateLine(line: string): DateLine | undefined {
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
