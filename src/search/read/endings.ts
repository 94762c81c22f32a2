import {
  otherInPairs,
  otherWithTa,
  otherWithTaInGroup,
  otherWithYa,
} from '../../article/text/other-words.ts'
import { type Stem, suffixes } from '../../article/text/stems.ts'

/** Whether an ending of a key is meant. */
export type Endings = (suffix: string) => boolean

/** A key under which a word of a query is looked for. */
export interface Look {
  stem: Stem
  /** Which endings of the key are meant; undefined for all. */
  endings?: Endings | undefined
  /** Whether what ends as `stem` does is the word itself, as typed or in another spelling. */
  isOwn: boolean
  /** Whether it counts only where the archive has a sound plural of the typed word: «لاعبو», but not «ماريو». */
  needsPlural?: boolean
}

/** «ي», «ية», «يون»: of Lebanon, of an office; «ين» is a plural. */
export const isNisba: Endings = (suffix) => /^ي(?!ن(?:$|[هكناي]))/.test(suffix)

/** «ة», «تها», «تان», «ات». */
const isFeminine: Endings = (suffix) => /^(?:ه$|ت|ات)/.test(suffix)

/** «ان», «ون», «ين» may belong to another word of three letters: «بستان» is no dual of «بست», «سلطان» none of «سلطة». */
export const isDoubtful: Endings = (suffix) => /^(?:ان|ون|ين)/.test(suffix)

export const isNothing: Endings = (suffix) => suffix === ''

/**
 * What the key of a typed word may end in, where not every ending is a form of it: «قناة» is no «قنا», «كمأة» no «كما», «مصادرة»
 * none of the «مصادر».
 * A dual or plural of three letters is left to the vocabulary where the word itself has no ending.
 */
export function endingsOfTyped({ key, suffix }: Stem): Endings | undefined {
  const hasTa = otherWithTa.has(key) || key.endsWith('ا')
  const hasYa = otherWithYa.has(key)
  const isShort = otherInPairs.has(key) || (key.length === 3 && suffix !== '')
  if (!hasTa && !hasYa && !isShort) return undefined
  return (one) =>
    !(hasTa && isFeminine(one) !== isFeminine(suffix)) &&
    !(hasYa && isNisba(one) !== isNisba(suffix)) &&
    !(isShort && isDoubtful(one) !== isDoubtful(suffix))
}

const duals = ['ان', 'ين']
const pronouns = ['ها', 'هم', 'هما', 'هن', 'كم', 'نا', 'ه']

export const isPronoun: Endings = (suffix) => pronouns.includes(suffix)

/**
 * Accepts the endings with which a word stays what it is: of `مدرس` + `ه` those of «مدرستها», «مدرستين», «مدرسات». Where
 * ة makes another word, «شرطة» of «شرط», it is hardly ever «شرطه».
 */
export function endingsLike({ key, suffix }: Stem): Endings {
  const same = new Set(['', ...pronouns].map((one) => suffix + one))
  if (suffix.endsWith('ه')) {
    const start = suffix.slice(0, -1)
    for (const one of [...pronouns, ...duals]) same.add(`${start}ت${one}`)
    if (start === '') for (const one of ['', ...pronouns]) same.add(`ات${one}`)
  }
  if (suffix === 'ي' || (suffix === '' && key.length > 3)) {
    for (const one of duals) same.add(suffix + one)
  }
  if (suffix === '' && (otherWithTa.has(key) || otherWithTaInGroup.has(key))) same.delete('ه')
  return (one) => same.has(one)
}

/**
 * The same of a broken plural, which has no dual but may end like one, «قوانين»; «مشاهدة» and «مبالغة» are no scenes or
 * sums of his.
 */
export function endingsOfPlural({ key, suffix }: Stem): Endings {
  const like = endingsLike({ prefix: '', key, suffix })
  const isWord = suffix === '' && /^م.ا..$/.test(key)
  return (one) => like(one) && (one === suffix || !duals.includes(one)) && !(isWord && one === 'ه')
}

/** Accepts the endings of a verb: its persons and its objects, but not what would make it a noun, «جمعية», «توقعات». */
export const isOfVerb: Endings = (suffix) =>
  !isNisba(suffix) && !/^(?:ات|ه$|ت(?:ان|ين))/.test(suffix)

/** Lists the endings that are meant. */
export function listEndings(endings: Endings): string[] {
  return suffixes.filter(endings)
}
