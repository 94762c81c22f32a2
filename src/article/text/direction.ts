export type Direction = 'rtl' | 'ltr'

const rtlLetters =
  /[\p{Script_Extensions=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const letter = /\p{L}/u

/**
 * The direction of a text by counting its letters, not by its first one: «GPT-4 يتحدّث العربية» is right-to-left.
 * A text without letters, or with as many of each, takes `fallback`.
 */
export function directionOf(text: string, fallback: Direction = 'rtl'): Direction {
  let rtl = 0
  let ltr = 0
  for (const character of text) {
    if (!letter.test(character)) continue
    if (rtlLetters.test(character)) rtl++
    else ltr++
  }
  if (rtl === ltr) return fallback
  return rtl > ltr ? 'rtl' : 'ltr'
}

const rtlLanguages =
  /^(ar|arz|ary|apc|ajp|aeb|acm|afb|fa|prs|ur|pnb|ps|ckb|azb|sd|ug|ks|he|yi|dv|syr|nqo)(-|$)/i

/** Languages written from right to left, by their BCP 47 primary tag or their script. */
export function directionOfLanguage(tag: string): Direction {
  if (/-(Arab|Hebr|Syrc|Thaa|Nkoo)\b/i.test(tag)) return 'rtl'
  if (/-[A-Za-z]{4}\b/.test(tag)) return 'ltr'
  return rtlLanguages.test(tag) ? 'rtl' : 'ltr'
}

/** Sets a text apart from its neighbours where markup is impossible: in a title, a description, a feed. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

/**
 * Isolates a text of letters of both directions for programs that show it as plain text: one that begins «GPS يجدك»
 * would be turned around by its first word. It runs as its `language` does, «هل يتفوق Gemini على ChatGPT؟» too; where
 * that is not known, as most of its letters do. `among` is the direction of what stands beside it: whatever has letters
 * of the other one is isolated as well. Any other text stays as it is.
 */
export function isolateMixed(text: string, language?: string, among?: Direction): string {
  const directions = new Set(among && [among === 'rtl'])
  for (const one of text.match(/\p{L}/gu) ?? []) directions.add(rtlLetters.test(one))
  if (directions.size < 2) return text
  const own = language === undefined ? directionOf(text) : directionOfLanguage(language)
  return `${own === 'rtl' ? '\u2067' : '\u2066'}${text}\u2069`
}
