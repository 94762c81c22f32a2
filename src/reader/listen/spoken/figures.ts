import { cardinal, digitWords, endOfNumbers, type NumberForm } from './number-words.ts'

/** A figure of any kind, for patterns. */
export const figure = '[0-9٠-٩۰-۹]'

/**
 * A number as papers write it, for patterns: `1,500`, `1.500.000`, `3.5`, `٣٫٥`, and «5ر3», which an agency writes for
 * three and five tenths.
 */
export const written = [
  `${figure}{1,3}(?:[,٬\u00a0\u202f ]${figure}{3})+(?:[.٫]${figure}+)?(?!${figure})`,
  `${figure}{1,3}(?:\\.${figure}{3}){2,}(?!${figure})`,
  `${figure}+ر${figure}+`,
  `${figure}+(?:[.,٫]${figure}+)?`,
].join('|')

/** What a written number says; `decimals` are the digits after the point. Undefined for a code that only looks like one. */
export interface WrittenNumber {
  whole: number
  decimals: string
  /** Written as years are: four figures, nothing between them. */
  isYearLike: boolean
}

export function readNumber(text: string): WrittenNumber | undefined {
  const latin = latinDigits(text)
  const [, tenths, before] = /^(\d+)ر(\d+)$/.exec(latin) ?? []
  const [whole = '', decimals = ''] =
    before === undefined ? splitNumber(latin) : [before, tenths ?? '']
  const value = Number(whole)
  if ((/^0\d/.test(whole) && decimals === '' && whole.length > 2) || value >= endOfNumbers) {
    return undefined
  }
  return { whole: value, decimals, isYearLike: /^[12]\d{3}$/.test(latin) }
}

function splitNumber(latin: string): string[] {
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(latin)) return [latin.replaceAll('.', '')]
  const [whole = '', decimals] = /[,٬\s]\d{3}(?!\d)/.test(latin)
    ? latin.replace(/[,٬\s]/g, '').split(/[.٫]/)
    : latin.split(/[.,٫]/)
  // «100.000»: nobody is that exact.
  if (decimals === '000') return [whole + decimals]
  return decimals === undefined ? [whole] : [whole, decimals]
}

/** `٢٥` → `25`. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
}

/** A number in words: 3.5 → «ثَلاثَة فاصِل خَمْسَة»; decimals that begin with nothing, or are long, digit by digit. */
export function numberInWords({ whole, decimals }: WrittenNumber, form: NumberForm): string {
  if (decimals === '') return cardinal(whole, form)
  const after = /^[1-9]\d?$/.test(decimals)
    ? cardinal(Number(decimals), { isOblique: form.isOblique ?? false })
    : digitWords(decimals)
  return `${cardinal(whole, { isOblique: form.isOblique ?? false })} فاصِل ${after}`
}

const governing = new Set(
  `في من إلى الى على عن بعد قبل منذ حتى خلال نحو حوالي حوالى زهاء قرابة عام سنة بين لدى عند مدة لمدة طوال بنسبة نسبة بقيمة قيمة
   بعدد عدد سن عمر بعمر بواقع بمعدل معدل مستوى بمستوى لكل كل بحلول مقابل بمقدار بسعر سعر دون فوق تحت لعام بعام لسنة مسافة
   لمسافة بمساحة مساحة بطول طول بعرض عرض بارتفاع ارتفاع بحدود حدود بمبلغ مبلغ ضمن بفارق بزيادة إثر أصل رغم كأس مونديال العمر مقتل وصول مرور وجود إنتاج شراء بيع اعتقال إنقاذ تجاوز تجاوزت يتجاوز بلغ بلغت يبلغ تبلغ سجل سجلت حصد
   خسر ربح استغرق استغرقت ضم يضم تضم شمل شملت`.split(/\s+/),
)

/** Whether a number after these words is in the oblique case: after a preposition, or a noun that it belongs to. */
export function governs(before: string): boolean {
  const word = /(\p{L}[\p{L}\p{M}]*)\s*[(«"]?\s*$/u.exec(before)?.[1]?.replace(/\p{M}/gu, '') ?? ''
  const bare = word.replace(/^[وف](?=..)/, '')
  if (governing.has(word) || governing.has(bare)) return true
  // «إصابة 36»، «بأغلبية 147»: a noun with neither article nor owner has the number for its owner.
  return /^(?!ال|لل|[بك]ال).{2,}ة$/.test(bare)
}
