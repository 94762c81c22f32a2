import { otherWithKaf } from '../../article/text/other-words.ts'
import { mayHaveParts, type Stem, stemOf } from '../../article/text/stems.ts'
import {
  type Endings,
  endingsLike,
  isDoubtful,
  isNisba,
  isNothing,
  isPronoun,
  type Look,
} from './endings.ts'

const participle = /^(?:م\p{L}{3,}|\p{L}ا\p{L}{2}|\p{L}{3,}ي)$/u

/**
 * Lists forms of a word that its key does not gather, though they begin as it does: «لبناني» for «لبنان», «كتابا» for
 * «كتاب», «شاهدتها» for «شاهدت». They stand beside it in the index, so looking for them reads hardly more.
 */
export function listInflections({ key, suffix }: Stem): Look[] {
  const word = key + suffix
  return [
    ...withOwnEnding(key, suffix, word),
    ...withAlef(key, suffix, word),
    ...inConstruct(key, suffix),
    ...ofVerbs(key, suffix, word),
  ].filter(({ stem }) => stem.key.length >= 3)
}

/** Looks for just these letters, ending as `endings` has it. */
function whole(key: string, endings: Endings = isNothing): Look {
  return { stem: { prefix: '', key, suffix: '' }, isOwn: false, endings }
}

/** Looks for a word whose article is cut off already, as it is and with pronouns. */
function plain(word: string, also: Endings = () => false): Look {
  const stem = stemOf(word, false)
  const like = endingsLike(stem)
  return { stem, isOwn: false, endings: (one) => like(one) || also(one) }
}

/** «لبنان» loses an ending that «لبناني» keeps, «يدعمون» one that «يدعمونه» keeps; «شاهدتها» loses the ت of «شاهدت». */
function withOwnEnding(key: string, suffix: string, word: string): Look[] {
  const looks: Look[] = []
  if (suffix !== '' && isDoubtful(suffix) && word.length >= 5)
    looks.push({ ...whole(word), endings: undefined })
  if (/.{3}(?:ان|ون|ين)$/.test(key)) looks.push(plain(key))
  if (/^ت./.test(suffix)) looks.push(whole(`${key}ت`))
  return looks
}

/** «كتاب» and «كتابا», «سوري» and «سوريا», «فرنسي» and «فرنسا», «مستوى» and «مستواها»; «سور» is not «سوريا». */
function withAlef(key: string, suffix: string, word: string): Look[] {
  if (isNisba(suffix)) return [plain(`${key}ا`), whole(`${key}يا`)]
  if (/...ا$/.test(word)) return [plain(word.slice(0, -1), isNisba)]
  const before = /^(..)ي$/.exec(word)?.[1]
  const longer = listUncut({ prefix: '', key, suffix })
  return before ? [whole(`${before}ا`, isPronoun), ...longer] : longer
}

/** «كتابا» and «كتابك» for «كتاب», «صحتك» for «صحة»: with endings that a stem keeps. «مالك» is no «مال». */
export function listUncut({ key, suffix }: Stem): Look[] {
  if (suffix !== '' || key.length < 3 || key.endsWith('ا')) return []
  return [
    whole(`${key}ا`),
    ...(otherWithKaf.has(key) ? [] : [whole(`${key.replace(/^(..)ه$/, '$1ت')}ك`)]),
  ]
}

/** «أعلن», «أعلنت», «أعلنوا» and «أعلنوها»; «شاهدت» and «شاهدتها»; but «بيروت» is not «بيرو». */
function ofVerbs(key: string, suffix: string, word: string): Look[] {
  if (suffix !== '' || word.length < 4) return []
  if (/وا$/.test(word)) return [plain(word.slice(0, -2))]
  if (!/...[^اويه]ت$/.test(word))
    return [whole(`${key}ت`), whole(`${key}وا`), whole(`${key}و`, isPronoun)]
  const verb = word.slice(0, -1)
  return [plain(verb, (one) => /^ت(?!ان|ين)./.test(one)), whole(`${verb}وا`)]
}

/** «مسؤولو الوزارة», «موظفوها», «دولتا المصب», «دولتي المصب»; «دولتك» too. */
function inConstruct(key: string, suffix: string): Look[] {
  if (suffix === 'ه' && key.length >= 3)
    return [whole(`${key}تا`), whole(`${key}تك`), whole(`${key}ت`, (one) => one === 'ي')]
  const bare = key.replace(/و$/, '')
  if (suffix === '' && bare !== key && participle.test(bare))
    return [{ stem: stemOf(bare, false), isOwn: false }]
  return participle.test(key)
    ? [{ ...whole(`${key}و`), endings: undefined, needsPlural: true }]
    : []
}

/**
 * Lists the other persons and tenses of a key that may be a verb's: `يستقبل` → `تستقبل`, `سيستقبل`, `ستستقبل`,
 * `نستقبل`, `استقبل`. Empty for one that is too short to tell.
 */
export function listVerbForms(key: string): string[] {
  if (!mayHaveParts(key)) return []
  const present = (rest: string) =>
    ['ي', 'ت', 'سي', 'ست', 'سن', ...(isNoun.test(rest) ? [] : ['ن'])].map((one) => one + rest)
  const typed = key.replace(/^س(?=[يتن].{3})/, '')
  const rest = typed.slice(1)
  if (/^[يت]/.test(typed) || typed !== key) {
    if (isThird.test(rest)) return [...present(rest), rest]
    const isPast = typed.startsWith('ي') || isDerived.test(rest)
    return isPast ? [...present(rest), `ا${rest}`] : present(rest)
  }
  if (/^ا/.test(key) && (isDerived.test(rest) || /^[^اوي]{3}$/.test(rest))) return present(rest)
  return isThird.test(key) ? present(key) : []
}

/** What with a ن is a noun as often: «نقود», «نخيل», «نائب». */
const isNoun = /^(?:.[اوي].|ا.*)$/

/** «شارك» has its alef inside, «أعلن» before it. */
const isThird = /^.ا..$/

/** What follows the alef of «استقبل», «افتتح» and «انخفض»: of other words it may be a noun's, «أمور», «إعداد». */
const isDerived = /^(?:ست|.ت|ن).{2,}$/
