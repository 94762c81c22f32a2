import { type Direction, directionOf, directionOfLanguage } from '../../article/text/direction.ts'

/** The commonest small words of languages in Latin letters; a text of some length is full of them. */
const smallWords: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|to|in|that|is|was|for|with)\b/g,
  fr: /\b(?:le|la|les|des|et|est|une|dans|pour|que|qui|du)\b/g,
  de: /\b(?:der|die|das|und|ist|nicht|mit|den|von|ein|auf|zu)\b/g,
  es: /\b(?:el|los|las|que|del|una|por|con|para|como|en)\b/g,
  pt: /\b(?:não|uma|com|para|que|dos|das|ao|em|por|os)\b/g,
  it: /\b(?:il|che|della|per|una|con|non|sono|gli|nel|di)\b/g,
  tr: /\b(?:ve|bir|bu|için|ile|olarak|olan|daha|çok|gibi)\b/g,
  nl: /\b(?:de|het|een|van|en|dat|niet|zijn|voor|met|op)\b/g,
}

/** So much of a text in letters of its headline's direction, and it runs as that does: it quotes, or shows code. */
const leastOwn = 0.25

/** The language of an article: as its page declares it, unless its letters are of another direction. */
export function languageOfPage(
  declared: readonly (string | null | undefined)[],
  text: string,
  headline = '',
): string {
  const direction = directionOfArticle(text, headline)
  for (const one of declared) {
    const tag =
      (one ?? '')
        .trim()
        .replaceAll('_', '-')
        .split(/[,;\s]/)[0] ?? ''
    const language = canonicalLanguage(tag)
    if (language === undefined || directionOfLanguage(language) !== direction) continue
    return isOfAnother(language, text) ? languageOfText(text, direction) : language
  }
  return languageOfText(text, direction)
}

/** How an article runs: as most letters of its text do, or as its headline, where a good part of the text does too. */
function directionOfArticle(text: string, headline: string): Direction {
  const most = directionOf(text, 'ltr')
  const own = directionOf(headline, most)
  if (own === most) return most
  const letters = text.match(/\p{L}/gu) ?? []
  const same = letters.filter((letter) => directionOf(letter) === own)
  return same.length >= letters.length * leastOwn ? own : most
}

/** «ar-sa» as it is written, `ar-SA`; undefined for what is none, as `utf-8`. */
function canonicalLanguage(tag: string): string | undefined {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) || tag.toLowerCase() === 'und')
    return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** Whether a text is beyond doubt in another language than its page declares: a theme's `en` over German. */
function isOfAnother(language: string, text: string): boolean {
  const [best, ...others] = countSmallWords(text)
  const said = others.find((one) => one.language === language.split('-')[0])
  return best !== undefined && said !== undefined && best.count >= 20 && best.count > said.count * 4
}

/** How many small words of each language a text has, the commonest first. */
function countSmallWords(text: string): { language: string; count: number }[] {
  const start = text.slice(0, 20_000).toLowerCase()
  return Object.entries(smallWords)
    .map(([language, words]) => ({ language, count: start.match(words)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count)
}

/** The language of a text from itself: its letters, and the small words of those in Latin letters. */
export function languageOfText(text: string, direction = directionOf(text)): string {
  const byLetters = languageOfLetters(text, direction)
  if (byLetters !== 'en') return byLetters
  const [best, second] = countSmallWords(text)
  return best !== undefined && best.count > 4 && best.count > (second?.count ?? 0) * 1.3
    ? best.language
    : 'en'
}

/** The language of a text from its own letters: پ چ ژ گ make Persian, ٹ ڈ ے Urdu, Latin letters English. */
export function languageOfLetters(text: string, direction = directionOf(text)): string {
  if (direction === 'ltr') return count(text, /\p{Script=Latin}/gu) > 0 ? 'en' : 'und'
  const letters = count(text, /\p{Script=Arabic}/gu)
  if (letters === 0) return 'und'
  if (count(text, /[ٹڈڑںےہ]/g) / letters > 0.02) return 'ur'
  // A Persian text writes ی and ک throughout; an Arabic one has a گ in a foreign name at most.
  return count(text, /[پچژگکی]/g) / letters > 0.04 ? 'fa' : 'ar'
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0
}
