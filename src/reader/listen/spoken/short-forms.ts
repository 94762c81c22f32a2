import { figure, latinDigits } from './figures.ts'
import { cardinal, digitWords } from './number-words.ts'
import { alike, endOfWord, join, joinedBefore, type Rule } from './rule.ts'

/** What is shortened, with small words before it: «ود. ليلى», «وص 33». */
function inFull(pattern: string, words: string): Rule {
  return {
    pattern: new RegExp(joinedBefore + pattern, 'gu'),
    say: ({ joined }) => join(joined, words),
  }
}

const before = `(?=\\s?${figure})`

/** Short forms of titles, books, agencies and eras, as they are said in full. */
export const shortForms: readonly Rule[] = [
  inFull('أ\\.? ?د\\.\\s?(?=\\p{L}{2})', 'الأستاذ الدكتور '),
  {
    // A woman's title where the words before say so: «قالت د. ليلى».
    pattern: new RegExp(`${joinedBefore}د\\.\\s?(?=\\p{L}{2})`, 'gu'),
    say: ({ joined }, around) =>
      join(joined, /\p{L}{2}[تة]\s+$/u.test(around.before) ? 'الدكتورة ' : 'الدكتور '),
  },
  inFull(`أ\\.\\s(?=\\p{L}{3})`, 'الأستاذ '),
  inFull(`م\\.\\s(?=\\p{L}{3})`, 'المهندس '),
  inFull(`ص\\.? ?ب\\.?${before}`, 'صندوق بريد'),
  inFull(`ص\\.? ?(?=${figure})`, 'صفحة '),
  inFull(`ج\\.? ?(?=${figure})`, 'الجزء '),
  inFull(`مج\\.? ?(?=${figure})`, 'المجلد '),
  inFull(`ط\\.? ?(?=${figure})`, 'الطبعة '),
  inFull(`تح\\.\\s`, 'تحقيق '),
  alike(`(?<=\\()ت\\.? ?(?=${figure})`, 'توفي سنة '),
  inFull(`(?:إلخ|الخ)${endOfWord}\\.*`, 'إلى آخره'),
  inFull(`أ[. ] ?ف[. ] ?ب\\.?${endOfWord}`, 'فرانس برس'),
  inFull(`د[. ] ?ب[. ] ?أ\\.?${endOfWord}`, 'وكالة الأنباء الألمانية'),
  inFull(`أ[. ] ?ش[. ] ?أ\\.?${endOfWord}`, 'وكالة أنباء الشرق الأوسط'),
  inFull(`ق\\. ?م\\.?${endOfWord}`, 'قَبْل الميلاد'),
  inFull(`ت\\. ?غ\\.?${endOfWord}`, 'بِتَوقيت غرينتش'),
  alike('\\(ص\\)|ﷺ', 'صَلَّى اللهُ عَلَيْهِ وَسَلَّم'),
  alike('\\(ع\\)', 'عَلَيْهِ السَلام'),
  alike('\\(رض\\)', 'رَضِيَ اللهُ عَنْه'),
  alike('ﷻ', 'جَلَّ جَلالُه'),
  alike('﷽', 'بسم الله الرحمن الرحيم'),
  {
    pattern: /[\ufb50-\ufdcf\ufdf0-\ufdf9\ufdfb\ufe70-\ufefc]+/gu,
    say: ({ 0: letters = '' }) => letters.normalize('NFKC'),
  },
]

const phone = [
  `(?:\\+|00)${figure}{1,4}(?:[ -]?${figure}{1,5}){2,5}`,
  `(?<=(?:هاتف|تلفون|جوال|فاكس|واتساب|الرقم|رقم|الموحد)\\S*:? )${figure}{2,5}(?:[ -]${figure}{2,5}){1,4}`,
  `(?<=(?:هاتف|تلفون|جوال|فاكس|واتساب|الموحد)\\S*:? )${figure}{3,}`,
].join('|')

const vulgar: Record<string, string> = {
  '1/2': 'نِصْف',
  '1/3': 'ثُلْث',
  '2/3': 'ثُلْثا',
  '1/4': 'رُبْع',
  '3/4': 'ثَلاثَة أَرْباع',
  '1/5': 'خُمْس',
  '1/8': 'ثُمْن',
  '1/10': 'عُشْر',
}

/** Telephone numbers, digit by digit and with a breath between the groups. */
export const phoneNumbers: Rule = {
  pattern: new RegExp(`(?<![\\p{L}\\p{N}+])(?:${phone})(?![\\p{N}])`, 'gu'),
  say: ({ 0: number = '' }) => {
    const groups = latinDigits(number).match(/\d+/g) ?? []
    return (number.startsWith('+') ? 'زائِد ' : '') + groups.map(digitWords).join('، ')
  },
}

/** Fractions, and what else is written with a stroke. */
export const otherNumbers: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{N}/.])${joinedBefore}(?<one>${figure}{1,4})/(?<other>${figure}{1,4})(?![\\p{N}/]|[A-Za-z])`,
      'gu',
    ),
    say: (found) => {
      const [one = 0, other = 0] = [found.one, found.other].map((text = '') =>
        Number(latinDigits(text)),
      )
      // Written from right to left, the smaller may come last.
      const [small, large] = [one, other].sort((a, b) => a - b)
      const known = vulgar[`${small}/${large}`]
      if (known !== undefined) return join(found.joined, known)
      const isYears = one > 1000 && other > 1000
      const words = [one, other].map((value) => cardinal(value, { isOblique: isYears }))
      return join(found.joined, words.join(isYears ? ' ' : ' عَلى '))
    },
  },
  {
    pattern: /(?<whole>[0-9٠-٩۰-۹]+)?\s?(?<part>[½⅓⅔¼¾⅕⅛])/gu,
    say: ({ whole, part = '' }) => {
      const words = vulgar[part.normalize('NFKC').replace('⁄', '/')]
      if (words === undefined || whole === undefined) return words
      return `${cardinal(Number(latinDigits(whole)))} وَ${words}`
    },
  },
]
