import type { Run, Text } from '../article.ts'
import { directionOfLanguage } from './direction.ts'

const amount = String.raw`\d(?:[\d.,٫]{0,12}\d)?`

/** Per cent, degrees, degrees of a scale. */
const unit = '(?: ?[%٪]| ?°(?: ?[CFKمف])?)'

/**
 * Telephone numbers, figures with a sign, and names as «C++» and «C#». A minus before figures may be a dash: it needs a
 * per cent sign or degrees, or to stand alone. Ranges and results, «2-1», are read from the right and stay.
 */
const leftToRight = new RegExp(
  [
    String.raw`(?:\+|00?)\d{1,4}(?:[ \u00a0-]\d{2,5}){2,4}(?!-)`,
    `[+±]${amount}${unit}?`,
    `[-−]${amount}${unit}`,
    `^[-−]${amount}$`,
    String.raw`[A-Za-z]+(?:\+\+|#)`,
  ]
    .map((one) => String.raw`(?<![\p{L}\p{N}.,+#/-]|\d )${one}(?![\p{L}\p{N}+#/])`)
    .join('|'),
  'gu',
)

/**
 * Sets apart what of a right-to-left text runs from left to right and begins or ends with a sign, which would else stand
 * on its other side: «نما +1.7%», «اتصل على +966 11 234 5678», «لغة C++». It becomes a run of the text's `language` in
 * Latin script (`ar-Latn`), so that its digits are those of the text. The letters stay as they are; any other text is given
 * back as it came.
 */
export function isolateFigures(text: Text, language: string): Text {
  if (directionOfLanguage(language) === 'ltr') return text
  const lang = `${language.split('-')[0]}-Latn`
  const splitFigures = (one: string) => splitAtFigures(one, lang)
  if (typeof text === 'string') {
    const parts = splitFigures(text)
    return parts.length === 1 && parts[0] === text ? text : parts
  }
  const parts = text.flatMap((run): (string | Run)[] => {
    if (typeof run === 'string') return splitFigures(run)
    if (run.lang !== undefined) return [run]
    return splitFigures(run.text).map((part) =>
      typeof part === 'string' ? { ...run, text: part } : { ...run, ...part },
    )
  })
  return parts.length === text.length ? text : parts
}

function splitAtFigures(text: string, lang: string): (string | Run)[] {
  const parts: (string | Run)[] = []
  let at = 0
  for (const { 0: figures, index } of text.matchAll(leftToRight)) {
    if (index > at) parts.push(text.slice(at, index))
    parts.push({ text: figures, lang })
    at = index + figures.length
  }
  if (at < text.length || parts.length === 0) parts.push(text.slice(at))
  return parts
}
