/** What no one sees: joiners, soft hyphens, marks of direction; and the kashida. */
export const unseen =
  /[\u0640\u00ad]|\u034f|[\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069]|[\ufe00-\ufe0f]|\ufeff/
const allUnseen = new RegExp(unseen, 'g')
const marks =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff]/g
const latinMarks = /[\u0300-\u036f\u0653-\u0655]/g

/** A letter and the other forms of it. */
const letterForms =
  'اآأإٱٲٳٵ يىیېێےۓۍ هةۃہۂھەۀ كکڪڭگ بپ جچ زژ فڤ وۇۆ 0٠۰ 1١۱ 2٢۲ 3٣۳ 4٤۴ 5٥۵ 6٦۶ 7٧۷ 8٨۸ 9٩۹'
const plainForms = new Map(
  letterForms
    .split(' ')
    .flatMap(([plain = '', ...forms]) => forms.map((form) => [form, plain] as const)),
)
const otherForms = new RegExp(`[${[...plainForms.keys()].join('')}]`, 'g')

/** What is folded already, as every second word is. */
const plain = /^[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]*$/

/**
 * Folds a text for comparing, never for showing: «مَسؤولٌ» and «مسئول» both become «مسءول», «١٬٢٣٤» becomes «1234».
 * The rules and their order are those measured against 1,000 articles, after Lucene's Arabic normaliser. A hamza at the
 * end stays, however it is written («شيء», «شئ»): without it «ماء» is «ما».
 */
export function fold(text: string): string {
  if (plain.test(text)) return text
  return (foldUsual(text) ?? foldAny(text))
    .replace(/ءء+(?!\p{L})/gu, 'ء')
    .replace(/(\d)[,٬](?=\d)/g, '$1')
    .replace(/٫/g, '.')
}

function foldAny(text: string): string {
  return foldHamzas(
    text
      .normalize('NFKC')
      .replace(allUnseen, '')
      .replace(otherForms, (form) => plainForms.get(form) ?? form)
      .replace(marks, ''),
  )
    .normalize('NFKD')
    .replace(latinMarks, '')
    .toLowerCase()
}

function foldHamzas(text: string): string {
  return text.replace(/ئ(?!\p{L})/gu, 'يء').replace(/[ؤئ]/g, 'ء')
}

/** The characters of nearly all Arabic texts: each folds by itself, whatever stands beside it, but for «ئ». */
const usualCharacters =
  /[\n -~\u00a0«»،؛؟\u0621-\u063a\u0640-\u0652\u0660-\u066cٰپچژڤگکی\u200b-\u200f–—‘’“”•]/
const gone = 0xffff
/** By the code of a usual character that of what it folds to, `gone` where that is nothing; 0 for all others. */
const foldedCodes = Uint16Array.from({ length: 0x2023 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (!usualCharacters.test(character)) return 0
  if (character === 'ئ') return code
  const folded = foldAny(character)
  return folded === '' ? gone : folded.charCodeAt(0)
})
const longestUsual = 4096
const codes = new Uint16Array(longestUsual)

/** The same as `foldAny` in a third of its time; undefined for a text that is long or has other characters. */
function foldUsual(text: string): string | undefined {
  if (text.length > longestUsual) return undefined
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const code = foldedCodes[text.charCodeAt(at)] ?? 0
    if (code === 0) return undefined
    if (code !== gone) codes[end++] = code
  }
  return foldHamzas(Reflect.apply(String.fromCharCode, undefined, codes.subarray(0, end)))
}

/** The words of a text, folded; a sign such as «ﷺ» is several. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * A text as one compares headlines by: folded, words only, and without hamzas at their ends, which many leave out.
 * «عام من حكم «طالبان»...» → `عام من حكم طالبان`.
 */
export function comparable(text: string): string {
  const words = fold(text)
    .replace(/ء(?!\p{L})/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
  return words?.join(' ') ?? ''
}
