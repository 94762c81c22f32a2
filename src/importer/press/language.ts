import { directionOf } from '../../article/text/direction.ts'

/** The language of a text from its own letters: پ چ ژ گ make Persian, ٹ ڈ ے Urdu, Latin letters English. */
export function languageOf(text: string): string {
  if (directionOf(text) === 'ltr') return count(text, /\p{Script=Latin}/gu) > 0 ? 'en' : 'und'
  const letters = count(text, /\p{Script=Arabic}/gu)
  if (letters === 0) return 'und'
  if (count(text, /[ٹڈڑںےہ]/g) / letters > 0.02) return 'ur'
  // A Persian text writes ی and ک throughout; an Arabic one has a گ in a foreign name at most.
  return count(text, /[پچژگکی]/g) / letters > 0.04 ? 'fa' : 'ar'
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0
}
