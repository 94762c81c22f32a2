import { arabicMonths } from '../../../article/dates/arabic-months.ts'
import { hijriMonths } from '../../../article/dates/hijri.ts'
import { figure, latinDigits } from './figures.ts'
import { cardinal, ordinal } from './number-words.ts'
import { endOfWord, join, joinedBefore, type Rule } from './rule.ts'

const one = `${figure}{1,2}`
/** As they stand after a day: «من ذي الحجة». */
const spokenHijri = hijriMonths.map((name) => name.replace(/^ذو /, 'ذي '))
/** Names of months that no table of ours has: of Tunisia and Algeria, and other spellings. */
const otherMonths =
  'جانفي فيفري أفريل جوان جويلية أوت ابريل اغسطس اكتوبر آيار اذار ايلول محرّم شوّال ذو ذا ربيع جمادى جمادي يونية يوليه'

const monthNames = [
  ...arabicMonths.flatMap(({ gulf, levant, maghreb }) => [gulf, levant, maghreb]),
  // «2 صفر» may be a result.
  ...spokenHijri.filter((name) => name !== 'صفر'),
  ...otherMonths.split(' '),
].join('|')

/** «16 أغسطس», «3-5 مايو»: which day of the month it is. */
const dayOfMonth: Rule = {
  pattern: new RegExp(
    `${joinedBefore}(?:ال ?)?(?<from>${one})(?:\\s?[-–/]\\s?(?<to>${one}))?\\s(?:من\\s)?(?=(?:${monthNames})(?![\\p{L}\\p{M}])|صفر ?${figure}{4})`,
    'gu',
  ),
  say: ({ joined, from = '', to }) => {
    const days = [from, to ?? from].map((day) => Number(latinDigits(day)))
    if (days.some((day) => day < 1 || day > 31)) return undefined
    const [first = '', last = ''] = days.map((day) => ordinal(day))
    return join(joined, `${first}${to === undefined ? '' : ` إلى ${last}`} مِن `)
  },
}

/** `16/8/2022`, «1436/10/20», `24 - 7 - 2015`. */
const figuresOfDate: Rule = {
  pattern: new RegExp(
    `(?<![\\p{N}./-])${joinedBefore}(?:(?<day>${one})(?<gap>\\s?[-/.]\\s?)(?<month>${one})\\k<gap>(?<year>${figure}{4})|(?<yearFirst>${figure}{4})(?<other>\\s?[-/]\\s?)(?<monthThen>${one})\\k<other>(?<dayLast>${one}))(?:\\s?(?:ه|م)${endOfWord})?(?![\\p{L}\\p{N}/-])`,
    'gu',
  ),
  say: ({ joined, day, month, year, yearFirst, monthThen, dayLast }) => {
    const [dayNumber = 0, monthNumber = 0, yearNumber = 0] = [
      day ?? dayLast,
      month ?? monthThen,
      year ?? yearFirst,
    ].map((text) => Number(latinDigits(text ?? '')))
    const name =
      yearNumber < 1600 ? spokenHijri[monthNumber - 1] : arabicMonths[monthNumber - 1]?.gulf
    if (name === undefined || dayNumber < 1 || dayNumber > 31) return undefined
    return join(
      joined,
      `${ordinal(dayNumber)} مِن ${name} ${cardinal(yearNumber, { isOblique: true })}`,
    )
  },
}

const partOfDay =
  /^\s?\(?(?:صباح|مساء|ظهر|عصر|فجر|ليل|بعد الظهر|قبل الظهر|بتوقيت|بالتوقيت|ت\.? ?[غم](?!\p{L}))/u
const beforeTime = /(?:^|\s)(?:عند|في|حتى|إلى|من|بين|منذ|و)\s$/
const zoneName = `(?:\\s(?<zone>ت\\.? ?[غم]|GMT)${endOfWord})?`

/** «الساعة 14:30», «في 9:05», «06:18 ت.غ»; with a full stop or a comma only where the words around say that it is a time. */
const clockTime: Rule = {
  pattern: new RegExp(
    [
      `(?<![:.,/-])${joinedBefore}(?<article>ال ?)?(?<hour>${one})`,
      `(?:(?<mark>[:.,٫])(?<minute>[0-5٠-٥۰-۵]${figure}))?(?!${figure}|[:.,/-]${figure}|[A-Za-z%٪])`,
      `${zoneName}(?:\\s?(?<half>[صم])${endOfWord})?`,
    ].join(''),
    'gu',
  ),
  say: (found, { before, after }) => {
    const { joined, article, mark, half, zone } = found
    const isSaid = /(?:ال|لل)ساعة\s+$/.test(before)
    const isOfDay = zone !== undefined || partOfDay.test(after)
    const isWritten =
      mark === ':' && (isOfDay || beforeTime.test(before) || found.hour?.length === 2)
    if (!isSaid && !isWritten && !(isOfDay && (article ?? zone) !== undefined)) return undefined
    const [hour, minute] = [found.hour, found.minute ?? '0'].map((text = '') =>
      Number(latinDigits(text)),
    )
    if (hour === undefined || minute === undefined || hour > 24) return undefined
    const words = `${hourWord(hour)}${minuteWords(minute)}${halfWord(half)}${zoneWords(zone)}`
    return join(joined, isSaid ? words : `الساعَة ${words}`)
  },
}

function hourWord(hour: number): string {
  return hour === 1 ? 'الواحِدَة' : ordinal(hour % 24 === 0 ? 12 : hour, true)
}

function minuteWords(minute: number): string {
  const known: Record<number, string> = { 0: '', 15: ' وَالرُبْع', 20: ' وَالثُلْث', 30: ' وَالنِصْف' }
  if (known[minute] !== undefined) return known[minute]
  if (minute === 1) return ' وَدَقيقَة'
  if (minute === 2) return ' وَدَقيقَتان'
  return ` وَ${cardinal(minute, { isFeminine: true, isJoined: true })} ${minute <= 10 ? 'دَقائِق' : 'دَقيقَة'}`
}

function halfWord(half = ''): string {
  return half === '' ? '' : half === 'ص' ? ' صَباحًا' : ' مَساءً'
}

function zoneWords(zone = ''): string {
  if (zone === '') return ''
  return zone.endsWith('م') ? ' بِتَوقيت مكة' : ' بِتَوقيت غرينتش'
}

/** Days and times; a date in figures before its parts are taken for numbers. */
export const datesAndTimes: readonly Rule[] = [figuresOfDate, dayOfMonth, clockTime]
