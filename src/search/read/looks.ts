import type { Lexicon } from '../../article/text/lexicon.ts'
import { spellingsOf } from '../../article/text/spellings.ts'
import { type Stem, stemOf } from '../../article/text/stems.ts'
import { verbGroupOf, wordGroupOf } from '../../article/text/word-groups.ts'
import { endingsLike, endingsOfPlural, endingsOfTyped, isOfVerb, type Look } from './endings.ts'
import { listInflections, listUncut, listVerbForms } from './inflections.ts'

/** Looks for a word as it was typed, and for what shares its key. */
export function lookFor(stem: Stem, isOwn: boolean): Look {
  return { stem, isOwn, endings: endingsOfTyped(stem) }
}

/** Lists where else a word is looked for: in other spellings, under the other words of its group, and in other forms. */
export function listRelatives(own: Stem, lexicon: Lexicon): Look[] {
  const word = own.key + own.suffix
  return distinct(own, [
    ...spellingsOf(word).map((one) => lookFor(stemOf(one, false), true)),
    ...groupLooks(word, lexicon),
    ...listInflections(own),
  ])
}

/**
 * Lists what may be meant besides where a query finds little: a verb in another person or tense, «تستقبل» for
 * «يستقبل». A noun may look like a verb, so this comes last.
 */
export function listWideRelatives(own: Stem): Look[] {
  const word = own.key + own.suffix
  const known = verbGroupOf(word)
  if (own.prefix !== '' || (known.length === 0 && !isOfVerb(own.suffix))) return []
  const verbs = [...known, ...verbGroupOf(own.key), ...listVerbForms(own.key)]
  return distinct(
    own,
    verbs.map((verb) => {
      const stem = stemOf(verb, false)
      return { stem, isOwn: false, endings: (one) => one === stem.suffix || isOfVerb(one) }
    }),
  )
}

/** Other words of the word's group, in the table or the lexicon: «مدارس» for «مدرسة»; they too have pronouns and duals, but no nisba. */
function groupLooks(word: string, lexicon: Lexicon): Look[] {
  for (const plain of plainForms(word)) {
    const group = wordGroupOf(plain, lexicon)
    if (group.length === 0 || isDualOfPlural(word, plain)) continue
    return group.flatMap((one, at) => {
      if (one === word) return []
      const stem = stemOf(one, false)
      const isPlural = at > 0 && !lexicon.has(one)
      const endings = isPlural ? endingsOfPlural(stem) : endingsLike(stem)
      const looks = [{ stem, isOwn: false, endings }]
      return isPlural ? looks : [...looks, ...listUncut(stem)]
    })
  }
  return []
}

/** «مراجعين» are people: «مراجع», the plural of «مرجع», has neither dual nor sound plural. */
function isDualOfPlural(word: string, plain: string): boolean {
  return word === `${plain}ين` && (wordGroupOf(plain)[0] ?? plain) !== plain
}

/** A word as it is, and without its pronoun, its dual or its case: «مدارسها» → `مدارس`; «تجارة» is no «تجاره» of his. */
function plainForms(word: string): string[] {
  const forms = [word]
  const add = (ending: RegExp, instead = '', least = 2) => {
    const plain = word.replace(ending, instead)
    if (plain !== word && plain.length >= least) forms.push(plain)
  }
  add(/(?:هما|ها|هم|هن|كم|نا)$/)
  add(/ت(?:هما|ها|هم|هن|كم|نا|ه)$/, 'ه')
  // «طالبان» is hardly ever two of «طالب».
  add(/ين$/)
  add(/ت(?:ان|ين|ا)$/, 'ه')
  // «أما» is no mother.
  add(/ا$/, '', 3)
  return forms
}

/** Leaves out what is looked for twice, and what the typed word's own key gives. */
function distinct({ key, suffix }: Stem, looks: readonly Look[]): Look[] {
  const seen = new Set(endingsOfTyped({ prefix: '', key, suffix }) ? [] : [key])
  return looks.filter(({ stem, endings }) => {
    const name = endings ? `${stem.key}+${stem.suffix}` : stem.key
    if (seen.has(stem.key) || seen.has(name)) return false
    seen.add(name)
    return true
  })
}
