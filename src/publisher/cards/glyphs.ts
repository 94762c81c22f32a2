/** A font file that cards are set in, by the name that it is asked for, and whether it has a character. */
export interface Face {
  name: string
  has: (character: string) => boolean
}

/** A text as it can be drawn. */
export interface Drawable {
  text: string
  /** The faces to set it in, the first one first. */
  faces: readonly string[]
  /** Signs that mean nothing to the words, an emoji say, and that no face has: the text goes without them. */
  leftOut: readonly string[]
  /** Letters, figures and marks that no face has: without them the text would be another. */
  missing: readonly string[]
}

/**
 * Makes a text fit for drawing: one line, without the invisible marks that turn a line around, signs of compatibility
 * by their letters («ﷺ», «ﻛﺘﺎﺏ»), and without a single character that would come out as a box. «عاجل 🔴» → «عاجل».
 */
export function makeDrawable(source: string, faces: readonly Face[]): Drawable {
  const leftOut = new Set<string>()
  const missing = new Set<string>()
  const isCovered = (text: string) =>
    [...text].every((character) => faces.some((face) => face.has(character)))
  let text = ''
  for (const character of source.normalize('NFC').replace(/\s+/gu, ' ')) {
    if (isInvisible(character)) continue
    const plain = character.normalize('NFKC')
    if (isCovered(character)) text += character
    else if (isCovered(plain)) text += plain
    else if (sign.test(character)) leftOut.add(character)
    else missing.add(character)
  }
  text = withoutHeapsOfMarks(withoutStrayJoiners(text)).replace(/ +/g, ' ').trim()
  return {
    text: withWholeNames(text, isCovered),
    faces: facesFor(text, faces),
    leftOut: [...leftOut],
    missing: [...missing],
  }
}

/** No letter carries a mark twice, nor more than three; a heap of them would grow out of its line. */
function withoutHeapsOfMarks(text: string): string {
  return text.replace(/(\p{M})\1+/gu, '$1').replace(/(\p{M}{3})\p{M}+/gu, '$1')
}

/** Marks of direction, soft hyphens, variants of emoji; the two joiners are letters' business. */
function isInvisible(character: string): boolean {
  return (
    /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(character) &&
    !/[\u200c\u200d]/.test(character)
  )
}

/** Pictures, ornaments, arrows and signs of footnotes, a damaged letter's �, and what only completes an emoji. */
const sign =
  /[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Me}\p{Co}\u2020\u2021\u2190-\u21ff]|\u200c|\u200d/u

/** A joiner stands between two Arabic letters; one that is left of an emoji joins nothing. */
function withoutStrayJoiners(text: string): string {
  return text.replace(
    /(?<![\p{Script_Extensions=Arabic}])[\u200c\u200d]+|[\u200c\u200d]+(?=\s|$)/gu,
    '',
  )
}

/** «GPT-4» is not broken after its hyphen. */
function withWholeNames(text: string, isCovered: (text: string) => boolean): string {
  return isCovered('\u2011') ? text.replace(/(?<=[A-Za-z])-(?=\d)/g, '\u2011') : text
}

/** Letters of two faces do not join: the first face is one that has all Arabic letters of the text. */
function facesFor(text: string, faces: readonly Face[]): string[] {
  const arabic = [...text].filter((character) => /\p{Script_Extensions=Arabic}/u.test(character))
  const first = faces.find((face) => arabic.every(face.has)) ?? faces[0]
  return [...new Set([...(first ? [first.name] : []), ...faces.map((face) => face.name)])]
}
