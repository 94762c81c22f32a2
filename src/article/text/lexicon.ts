/** The groups of words that a paper adds to the built-in ones: of each folded word, without its article, its group. */
export type Lexicon = ReadonlyMap<string, readonly string[]>

export const noLexicon: Lexicon = new Map()

/** Reads groups as they are published, a line each, words parted by spaces: `تلفاز تلفزيون`. No word is in two. */
export function readLexicon(groups: string): Lexicon {
  if (groups === '') return noLexicon
  return new Map(
    groups
      .split('\n')
      .map((line) => line.split(' '))
      .flatMap((group) => group.map((word) => [word, group] as const)),
  )
}
