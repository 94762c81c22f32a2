import {
  figure,
  governs,
  numberInWords,
  readNumber,
  type WrittenNumber,
  written,
} from './figures.ts'
import { count, isCounted, isFeminineCounted, type Noun, units, writtenScales } from './nouns.ts'
import { digitWords } from './number-words.ts'
import { endOfWord, type Found, join, type Rule, startOfWord } from './rule.ts'

const byLength = (one: string, other: string) => other.length - one.length
const oneOf = (names: Iterable<string>) =>
  [...names].sort(byLength).join('|').replaceAll('$', String.raw`\$`)

/**
 * A number or a range with what is joined to it, and what stands before and after it: `$5`, «10–15 كم», «3.5 مليون €»,
 * «ب25%», «505 هـ». Codes and names keep their digits: `F-16`, `COVID-19`, `4x4`.
 */
const amount = [
  `(?<![A-Za-z@/]|[A-Za-z][-–]|${figure}[.,:/٫٬-])`,
  `(?:${startOfWord}(?<joined>[وف]?(?:[بلك]\\s?)?)|(?<=\\p{Script=Arabic})(?<glued>-?))`,
  `(?<sign>[+±−-])?(?<money>[$€£¥₪₺₽₹﷼]\\s?)?`,
  `(?<from>${written})(?:\\s?[-–—−]\\s?(?<to>${written}))?`,
  `(?:\\s?(?<percent>[%٪])|(?:\\s?(?<scale>${oneOf(writtenScales.keys())})${endOfWord})?`,
  `(?:\\s?(?<unit>${oneOf(units.keys())})${endOfWord})?(?:\\s?(?<era>ه|م|ق\\.? ?[مه])${endOfWord})?)`,
  `(?![A-Za-z]|[.,:/٫٬-]?${figure})`,
].join('')

/** Numbers that say how many, how much or which year. */
export const amounts: Rule = {
  pattern: new RegExp(amount, 'gu'),
  say: (found, { before, after }) => {
    const from = readNumber(found.from ?? '')
    const to = found.to === undefined ? undefined : readNumber(found.to)
    const joined = (found.joined ?? '').trim()
    const start = found.glued === undefined ? '' : ' '
    if (!from) return join(joined, start + digitWords(found.from ?? ''))
    const said = {
      found,
      after,
      isOblique: isGoverned(joined, before),
      isLength: /(?:سباق|مسافة|لمسافة|ارتفاع|عمق|طول|عرض|علو|قطر|بعد)\s*$/.test(before),
      isOfYear: /(?:عام|سنة)\s*$/.test(before),
    }
    if (!to) return join(joined, start + signWord(found, before) + amountWords(from, said))
    const isRange = from.whole < to.whole
    const first = numberInWords(from, formOf(from, said))
    const last = amountWords(to, { ...said, isOblique: said.isOblique || isRange })
    return join(joined, `${start}${first} ${isRange ? 'إلى' : 'مُقابِل'} ${last}`)
  },
}

const numberBefore = new RegExp(`(?:${written})\\s?[%٪]?(?:\\s\\p{L}+)?\\s*$`, 'u')

/** Whether a number stands in the oblique case; in «بين 45 و50» the second stands in the case of the first. */
function isGoverned(joined: string, before: string): boolean {
  if (!joined.startsWith('و')) return /[بلك]$/.test(joined) || governs(before)
  const first = before.replace(numberBefore, '')
  return /[بلك]$/.test(joined) || (first !== before && governs(first))
}

interface Said {
  found: Found
  after: string
  isOblique: boolean
  isLength: boolean
  isOfYear: boolean
}

function amountWords(value: WrittenNumber, said: Said): string {
  const { found } = said
  const counted = nounOf(value, said)
  if (found.percent !== undefined) return `${numberInWords(value, formOf(value, said))} في المِئَة`
  if (!counted) return numberInWords(value, formOf(value, said)) + eraWords(found.era)
  if (value.decimals === '') return count(value.whole, counted, countedForm(found, said))
  const { one, adjective = '', tail = '' } = counted
  return [numberInWords(value, said), one, adjective, tail].filter(Boolean).join(' ')
}

/** A scale is joined to what there are so many of. */
function countedForm({ scale, money, unit }: Found, { after, isOblique }: Said) {
  const isFollowed = (money ?? unit) !== undefined || isCounted(nounAfter(after))
  return { isOblique, isJoined: scale !== undefined && isFollowed }
}

function nounAfter(after: string): string {
  return /^\)?\s(?<word>\p{Script=Arabic}[\p{L}\p{M}]+)/u.exec(after)?.groups?.word ?? ''
}

/** What is counted by a sign or a short form; a scale counts for itself, and what follows it belongs to it. */
function nounOf(value: WrittenNumber, { found, isLength }: Said): Noun | undefined {
  const { scale, money, unit } = found
  const thing = units.get((money ?? unit ?? '').trim())
  const size = writtenScales.get(scale ?? '')
  if (size) return thing ? { ...size, tail: wholeName(thing) } : size
  if (thing) return thing
  const isYear = value.decimals === '' && value.whole >= 100 && value.whole <= 2100 && !isLength
  return found.era === 'م' && !isYear ? units.get('متر') : undefined
}

function wholeName({ one, adjective = '', tail = '' }: Noun): string {
  return [one, adjective, tail].filter(Boolean).join(' ')
}

const eras: Readonly<Record<string, string>> = {
  ه: ' لِلهِجْرَة',
  م: ' لِلميلاد',
  قم: ' قَبْل الميلاد',
  قه: ' قَبْل الهِجْرَة',
}

function eraWords(era = ''): string {
  return eras[era.replace(/[. ]/g, '')] ?? ''
}

/** How a number is said before a noun that is written out, or before none. */
function formOf(value: WrittenNumber, { found, after, isOblique, isOfYear }: Said) {
  const isYear = value.isYearLike && (value.whole % 1000 !== 0 || isOfYear)
  const noun = nounAfter(after)
  const isPlain =
    found.percent === undefined && found.era === undefined && !isYear && isCounted(noun)
  return {
    isFeminine: isPlain && isFeminineCounted(noun),
    isOblique: isOblique || isYear,
    isJoined: isPlain,
  }
}

function signWord({ sign, percent, unit = '' }: Found, before: string): string {
  if (sign === '+') return 'زائِد '
  if (sign === '±') return 'زائِد أَوْ ناقِص '
  const isMinus =
    sign !== undefined && (percent !== undefined || /^°/.test(unit) || /(?:^|\()$/.test(before))
  return isMinus ? 'ناقِص ' : ''
}
