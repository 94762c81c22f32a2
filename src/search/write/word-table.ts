import { foldedWords } from '../../article/text/folding.ts'
import { joinName, mayBeginName } from '../../article/text/joined-names.ts'
import { mayHaveArticle } from '../../article/text/stems.ts'
import { makeNumberList } from './number-list.ts'
import { type KeptTexts, makeTextTable, type TextTable } from './text-table.ts'

/** The form of a word that folds to nothing. */
export const noForm = 0xffffffff

/** What a word's spelling says of the ال at its beginning, `noVote` where it begins otherwise. */
export const noVote = 0
export const voteForArticle = 1
export const voteAgainstArticle = 2

/** What a table of words holds, to make it again from. */
export interface KeptWords {
  written: KeptTexts
  forms: KeptTexts
  formOf: Uint32Array
  votes: Uint32Array
  parts: ReadonlyMap<number, readonly number[]>
}

/**
 * Words as they are written, and the forms to which they fold, by numbers. In which order words were met decides their
 * numbers and nothing else: what is written of an index must not depend on it.
 */
export interface WordTable {
  /** The number of the word from `start` to `end` of a text. */
  numberOf: (text: string, start: number, end: number) => number
  /** The forms of all words so far, by their numbers; `noForm` for one that folds to nothing. */
  formsOfWords: () => Uint32Array
  /** By the number of a word what it says of its ال. */
  votes: () => Uint32Array
  /** By the number of a word 1 where it may be the first half of a name that some write as one word. */
  nameBeginnings: () => Uint32Array
  /** The number of the name that two words are together, `noForm` for two that are none: «أبو» «ظبي» → «أبوظبي». */
  nameOf: (first: number, second: number) => number
  /** The further words that a sign stands for, as «ﷺ» does. */
  parts: ReadonlyMap<number, readonly number[]>
  written: (word: number) => string
  forms: TextTable
  size: () => number
  keep: () => KeptWords
}

/** Makes a table of words, empty or as it was kept. */
export function makeWordTable(kept?: KeptWords): WordTable {
  const written = makeTextTable(kept?.written)
  const forms = makeTextTable(kept?.forms)
  const formOf = makeNumberList(kept?.formOf)
  const votes = makeNumberList(kept?.votes)
  const parts = new Map(kept?.parts)
  const beginnings = makeNumberList()

  function numberOf(text: string, start: number, end: number): number {
    const word = written.numberOf(text, start, end)
    if (word === formOf.length()) learn(word, text.slice(start, end))
    return word
  }

  function learn(word: number, text: string): void {
    const [form, ...more] = foldedWords(text)
    formOf.push(form === undefined ? noForm : forms.numberOf(form, 0, form.length))
    votes.push(voteOf(text, form ?? ''))
    learnBeginnings(word)
    beginnings.push(mayBeginName(form ?? '') ? 1 : 0)
    const others = more.map((part) => numberOf(part, 0, part.length))
    if (others.length > 0) parts.set(word, others)
  }

  function nameOf(first: number, second: number): number {
    const name = joinName(formText(first), formText(second))
    if (name === undefined) return noForm
    const half = name.slice(0, -formText(second).length)
    // As it is usually spelled, because it may be offered as a completion.
    const spelled = half.replace(/^ابو/, 'أبو') + written.text(second)
    return numberOf(spelled, 0, spelled.length)
  }

  function formText(word: number): string {
    const form = formOf.at(word)
    return form === noForm ? '' : forms.text(form)
  }

  /** Learns of the words before this one whether they begin names: of kept ones that is not known. */
  function learnBeginnings(end: number): void {
    for (let next = beginnings.length(); next < end; next++) {
      beginnings.push(mayBeginName(formText(next)) ? 1 : 0)
    }
  }

  return {
    numberOf,
    nameBeginnings: () => {
      learnBeginnings(formOf.length())
      return beginnings.view()
    },
    nameOf,
    formsOfWords: formOf.view,
    votes: votes.view,
    parts,
    written: written.text,
    forms,
    size: written.size,
    keep: () => ({
      written: written.keep(),
      forms: forms.keep(),
      formOf: formOf.view(),
      votes: votes.view(),
      parts,
    }),
  }
}

function voteOf(written: string, form: string): number {
  if (!/^[وف]?[بك]?ال/.test(form)) return noVote
  return mayHaveArticle(written) ? voteForArticle : voteAgainstArticle
}
