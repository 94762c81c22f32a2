import { fold } from '../../article/text/folding.ts'

const minutes = 'دقيقه|دقيقتين|دقاءق|minutes?|mins?'
const hours = 'ساعه|ساعتين|ساعات|hours?|hrs?'
const longer =
  'ثانيه|ثوان|ثواني|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|سنه|سنتين|سنوات|seconds?|days?|weeks?|months?|years?'
const label = '(?:(?:نشر|تم النشر|نشر في|published|posted)\\s*[:：]?\\s*)?'
const ago = (units: string) =>
  `(?:(?:منذ|قبل)\\s+(?:نحو\\s+|حوالي\\s+)?(?:(\\d{1,3})\\s+)?(${units})|(?:about\\s+)?(\\d{1,3}|an?)\\s+(${units})\\s+ago)`
const clock = '(?:[\\s،,]+(?:الساعه\\s+|at\\s+)?\\d{1,2}:\\d{2}(?:\\s*(?:ص|م|صباحا|مساء|am|pm))?)?'
const days: Readonly<Record<string, number>> = {
  اليوم: 0,
  today: 0,
  امس: 1,
  yesterday: 1,
  'اول امس': 2,
  'اول من امس': 2,
}
const named = Object.keys(days).join('|')

const age = new RegExp(`^${label}${ago(`${minutes}|${hours}`)}$`, 'u')
const day = new RegExp(`^${label}(${named})${clock}$`, 'u')
const lastWords = new RegExp(
  `[\\s|·•،,–—-]+${label}(?:${ago(`${minutes}|${hours}|${longer}`)}|(?:${named})${clock})$`,
  'u',
)

const signsBefore = /^[\s|·•،,–—-]+/u
const signsBehind = /[\s|·•،,–—-]+$/u

/**
 * The day of a line that tells it from the moment at which its page was saved: «قبل ساعتين» and «أمس 14:30», saved at
 * `2026-11-28T18:05:00+03:00`, are 2026-11-28 and 2026-11-27. Undefined for every other line, and where the day is not
 * sure: close to midnight, since pages round hours up and down, and for «قبل يومين», which may be any of three.
 */
export function readRelativeDate(line: string, saved: string): string | undefined {
  if (line.length > 60 || Number.isNaN(Date.parse(saved))) return undefined
  const text = fold(line).trim()
  const [, name] = day.exec(text) ?? []
  const back = days[name ?? '']
  if (back !== undefined) return only(daysAt(saved, [back * 24, back * 24]))
  const [, count, unit, englishCount, englishUnit] = age.exec(text) ?? []
  const word = unit ?? englishUnit
  if (word === undefined) return undefined
  const told = count ?? englishCount?.replace(/^an?$/, '1')
  const number = Number(told ?? (/(?:تين)$/.test(word) ? 2 : 1))
  const inHours = new RegExp(`^(?:${hours})$`, 'u').test(word) ? 1 : 1 / 60
  return only(daysAt(saved, [(number - 0.5) * inHours, (number + 1) * inHours]))
}

/** Parts what a line says from how long ago that was: «ليان الحداد قبل ساعتين». */
export function splitBeforeAge(line: string): [string, string] | undefined {
  if (line.length > 200) return undefined
  const words = line.split(' ')
  // Folding may change how long a text is, never where its words end.
  for (let at = 1; at < words.length; at++) {
    const rest = words.slice(at).join(' ')
    if (rest.length <= 60 && lastWords.exec(` ${fold(rest)}`)?.index === 0)
      return [words.slice(0, at).join(' ').replace(signsBehind, ''), rest.replace(signsBefore, '')]
  }
  return undefined
}

/** The days that it was so many hours before a moment; in UTC nothing is told of the zone of whoever saved the page. */
function daysAt(saved: string, hoursBefore: readonly number[]): Set<string> {
  const [, sign, hour = '0', minute = '0'] = /([+-])(\d\d):(\d\d)$/.exec(saved) ?? []
  const own = (sign === '-' ? -1 : 1) * (Number(hour) + Number(minute) / 60)
  const zones = sign === undefined ? [0, 4] : [own]
  return new Set(
    zones.flatMap((zone) =>
      hoursBefore.map((before) =>
        new Date(Date.parse(saved) + (zone - before) * 3_600_000).toISOString().slice(0, 10),
      ),
    ),
  )
}

function only(days: ReadonlySet<string>): string | undefined {
  const [first] = days
  return days.size === 1 ? first : undefined
}
