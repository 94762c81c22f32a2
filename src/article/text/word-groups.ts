import { fold } from './folding.ts'
import { type Lexicon, noLexicon } from './lexicon.ts'
import { pluralGroups, pluralPatterns } from './plurals.ts'
import { verbGroups, verbPatterns } from './verbs.ts'

/** The groups of forms in which each folded word stands. */
type Groups = Map<string, string[][]>

/**
 * Lists the forms of the words that a folded noun without its article may be, itself among them: `مدارس` → `مدرسه`,
 * `مدارس`; then what a lexicon adds, in all its forms. Empty for one whose plural is regular, or that neither has.
 */
export function wordGroupOf(word: string, lexicon: Lexicon = noLexicon): string[] {
  const own = formsOf(nouns(), word)
  if (lexicon.size === 0) return own
  const added = [word, ...own].flatMap((one) => lexicon.get(one) ?? [])
  return [...new Set([...own, ...added, ...added.flatMap((one) => formsOf(nouns(), one))])]
}

/** The one word of its group as which a folded noun without its article counts: `مدارس` → `مدرسه`; else itself. */
export function headOfGroup(word: string, lexicon: Lexicon): string {
  const singular = formsOf(nouns(), word)[0] ?? word
  const head = (lexicon.get(word) ?? lexicon.get(singular))?.[0]
  return head === undefined ? singular : (formsOf(nouns(), head)[0] ?? head)
}

/** The same of a verb: `يدعو` → `دعا`, `يدعو`, `تدعو`, `دعت`, `دعوا`. */
export function verbGroupOf(word: string): string[] {
  return formsOf(verbs(), word)
}

function formsOf(groups: Groups, word: string): string[] {
  return [...new Set(groups.get(word)?.flat())]
}

// The tables are read when a word is first asked for, because a page that shows the field may never need them.
const nouns = once(() => readGroups(pluralPatterns, pluralGroups))
const verbs = once(() => readGroups(verbPatterns, verbGroups))

/** Reads groups that are told by pattern, and those that are told whole. */
function readGroups(byPattern: string, whole: string): Groups {
  const groups: Groups = new Map()
  for (const line of fold(byPattern).trim().split('\n')) {
    const [patterns = '', words = ''] = line.split(': ')
    const [singular = '', ...others] = patterns.split(' ')
    for (const word of words.split(' ')) {
      const letters = lettersOf(word, singular)
      if (letters) addGroup(groups, [word, ...others.map((one) => fillPattern(one, letters))])
    }
  }
  for (const group of fold(whole).trim().split(/[|\n]/)) addGroup(groups, group.split(' '))
  return groups
}

/** Finds the letters that the digits of a pattern stand for: `مدرسه` by `م123ه` → `درس`. */
function lettersOf(word: string, pattern: string): string | undefined {
  const match = new RegExp(`^${pattern.replace(/\d/g, '(.)')}$`).exec(word)
  return match?.slice(1).join('')
}

function fillPattern(pattern: string, letters: string): string {
  return pattern.replace(/\d/g, (digit) => letters[Number(digit) - 1] ?? '')
}

function addGroup(groups: Groups, forms: string[]): void {
  for (const form of forms) {
    const known = groups.get(form)
    if (known) known.push(forms)
    else groups.set(form, [forms])
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
