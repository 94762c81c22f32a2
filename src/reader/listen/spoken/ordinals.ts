import { figure, latinDigits } from './figures.ts'
import { cardinal, definite, ordinal } from './number-words.ts'
import { endOfWord, join, type Rule, startOfWord } from './rule.ts'

const number = `(?<number>${figure}{1,3})(?![.,:/٫٬-]?${figure}|[A-Za-z]|\\s?[%٪])`

/** Nouns whose number says which one it is: «القرن 19», «المادة 5». */
const numbered: Rule = {
  pattern: new RegExp(
    `(?<=${startOfWord}[وف]?[بك]?(?:ال|لل)(?:قرن|مادة|فصل|جزء|طبعة|دورة|جولة|حلقة|مرتبة|طابق|أسبوع|ذكرى|فقرة|دقيقة|مركز|نسخة|صفحة|يوم)\\s)(?:ال\\s?)?${number}${endOfWord}`,
    'gu',
  ),
  say: ({ number }, { before }) => ordinal(readValue(number), isFeminine(lastWord(before))),
}

/** «الدورة الـ75» is the seventy-fifth, «الدول الـ28» and «دور الـ16» are as many as that. */
const withArticle: Rule = {
  pattern: new RegExp(
    `${startOfWord}(?<joined>[وف]?[بك]?)(?<article>ال|لل)\\s?${number}(?<more>\\s(?:ألف|مليون|مليار)\\p{M}*ا?)?${endOfWord}`,
    'gu',
  ),
  say: ({ joined = '', article, number, more = '' }, { before }) => {
    const word = lastWord(before)
    const isWhich = /^(?:[وفبك]?ال|لل)/.test(word) && !isPlural(word) && more === ''
    const words = isWhich
      ? ordinal(readValue(number), isFeminine(word))
      : definite(
          cardinal(readValue(number), {
            isFeminine: more === '' && isOfFeminine(word),
            isOblique: true,
          }),
        )
    return join(article === 'لل' ? `${joined}ل` : joined, words) + more
  },
}

function readValue(number = ''): number {
  return Number(latinDigits(number))
}

function lastWord(before: string): string {
  return /([\p{L}\p{M}]+)\s*$/u.exec(before)?.[1]?.replace(/\p{M}/gu, '') ?? ''
}

function isFeminine(word: string): boolean {
  return /ة$|ذكرى$/.test(word)
}

function isPlural(word: string): boolean {
  return /(?:ات|ين|ون)$|(?:دول|أشهر|شهور|أيام|أعوام|سنوات|ركاب|أطفال|رجال|أندية|فرق|مدن|أعضاء|نواب|لاعبين|ولايات|أهداف|أسابيع|نقاط|قتلى|جنود|كبار)$/.test(
    word,
  )
}

/** Of plurals with the feminine ending, and of the groups of states that are called by their number. */
function isOfFeminine(word: string): boolean {
  return /ات$|مجموعة$|دول$|مدن$|نقاط$/.test(word)
}

/** Numbers that say which one, before they are taken for how many. */
export const ordinals: readonly Rule[] = [numbered, withArticle]
