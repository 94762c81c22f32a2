/** What of a text is spoken in other words. */
export interface Rule {
  /** Global: its places are looked for in the whole text, where lookarounds see what other rules will change. */
  pattern: RegExp
  /** The words for a match, given the text around it; undefined where it is spoken as it is written. */
  say: (found: Found, around: { before: string; after: string }) => string | undefined
}

/** The named groups of a match; what the pattern does without is missing. */
export type Found = Readonly<Record<string, string | undefined>>

/** Where no letter or figure goes on. */
export const endOfWord = String.raw`(?![\p{L}\p{M}\p{N}])`
/** Where none stands before. */
export const startOfWord = String.raw`(?<![\p{L}\p{M}\p{N}])`

/** Small words that are written together with what follows, «و12», «لد. سامي», and where no word goes on before them. */
export const joinedBefore = `${startOfWord}(?<joined>[وف]?[بلك]?)`

/** Words with the small ones before them: «ب» and «خمسة» → «بِخمسة», «ل» and «الدكتور» → «لِلدكتور». */
export function join(joined = '', words: string): string {
  const small = joined.replace(/[وفك]/g, '$&َ').replace(/[بل]/g, '$&ِ')
  if (!words.startsWith('ا') || joined === '') return small + words
  if (joined.endsWith('ل') && words.startsWith('ال')) return `${small}ل${words.slice(2)}`
  // What begins with a vowel of its own loses it: «وَاثنان».
  return small + words.replace(/^اِ/, 'ا')
}

/** A rule for something that is always said in the same words. */
export function alike(pattern: string, words: string): Rule {
  return { pattern: new RegExp(pattern, 'gu'), say: () => words }
}
