import { createHash } from 'node:crypto'
import { comparable } from '../../article/text/folding.ts'
import { idOfSection } from './section-names.ts'

/** Letters of the languages that Arabic newspapers come out beside, as their names are written in Latin letters. */
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'ا a|أ a|إ i|آ aa|ٱ a|ب b|ت t|ث th|ج j|ح h|خ kh|د d|ذ dh|ر r|ز z|س s|ش sh|ص s|ض d|ط t|ظ z|ع a|غ gh|ف f|ق q|ك k|ل l|م m|ن n',
    'ه h|ة a|ى a|ئ i|ؤ u|ء |پ p|چ ch|ژ zh|گ g|ک k|ڤ v|ڭ g|ۀ h|ہ h|ھ h|ٹ t|ڈ d|ڑ r|ں n|ے e|ې e|ۍ y|ښ sh|څ ts|ځ z|ړ r|ډ d|ټ t|ڼ n|ګ g',
    'ß ss|æ ae|œ oe|ø o|đ d|ð d|þ th|ł l|ı i',
  ]
    .join('|')
    .split('|')
    .map((pair) => {
      const [letter = '', latin = ''] = pair.split(' ')
      return [letter, latin]
    }),
)

const vowelSigns = /[اأإآىةئؤےې]/u

/**
 * The id of a topic from its name, always the same: «الاقتصاد» → `economy`, as usual sections are called, others by their
 * letters, «متاحف الجبل» → `matahaf-al-jabal`, `internationalNews` → `international-news`. A name in other letters has a
 * number of its own.
 */
export function topicId(name: string): string {
  return idOfSection(name) ?? idOfLetters(name)
}

function idOfLetters(name: string): string {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0670\u0640]/gu, '')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  const latin = (words ?? [])
    .map(romanised)
    .filter((word) => word !== '')
    .join('-')
  const id = latin.slice(0, 48).replace(/-[^-]*$/, (tail) => (latin.length > 48 ? '' : tail))
  return /^[a-z0-9]/.test(id) ? id : `t${shortDigest(comparable(name) || name)}`
}

/** An id that no other name has: where both are taken its letters get a number that follows from the name. */
export function freeTopicId(name: string, isTaken: (id: string) => boolean): string {
  const letters = idOfLetters(name)
  const free = [topicId(name), letters].find((id) => !isTaken(id))
  return free ?? `${letters.slice(0, 50)}-${shortDigest(comparable(name) || name)}`
}

function romanised(word: string): string {
  const [, article = '', rest = word] = /^(ال)(?=\p{L}{2})(.+)$/u.exec(word) ?? []
  const latin = [...rest].map((letter, at, all) =>
    latinOf(letter, all[at - 1], all[at + 1]).replace(/[^a-z0-9]/g, ''),
  )
  const isArabic = /\p{Script=Arabic}/u.test(word)
  return (article === '' ? '' : 'al-') + (isArabic ? withVowels(latin) : latin.join(''))
}

/**
 * Arabic is written without its short vowels; with an `a` where a mouth needs one, at the head of a word and wherever
 * three consonants meet or two end it, a person can read it: `thqafa` → `thaqafa`, `mktb` → `maktab`.
 */
function withVowels(letters: readonly string[]): string {
  const sounds = letters.filter((letter) => letter !== '')
  const isConsonant = (letter: string | undefined) =>
    letter !== undefined && /^[^aeiou]/.test(letter)
  let said = ''
  for (const [at, letter] of sounds.entries()) {
    said += letter
    if (!isConsonant(letter) || !isConsonant(sounds[at + 1])) continue
    const isFirst = at === 0
    const isThird = !/[aeiou]$/.test(said.slice(0, said.length - letter.length))
    const isLast = at === sounds.length - 2
    if (isFirst || isThird || isLast) said += 'a'
  }
  return said
}

/** «و» and «ي» are consonants at the start of a word and beside a vowel, else long vowels: «وزير» → `wzir`. */
function latinOf(letter: string, before: string | undefined, after: string | undefined): string {
  const isConsonant =
    before === undefined ||
    vowelSigns.test(before) ||
    (after !== undefined && vowelSigns.test(after))
  if (letter === 'و' || letter === 'ۇ' || letter === 'ۆ') return isConsonant ? 'w' : 'u'
  if (letter === 'ي' || letter === 'ی') return isConsonant ? 'y' : 'i'
  return letters[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
}

function shortDigest(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 12)}`).toString(36)
}
