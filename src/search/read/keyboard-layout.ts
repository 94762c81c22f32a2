/** The keys of a keyboard by what they write in its two layouts: Latin, and Arabic as Windows has it. */
const latin = "qwertyuiop[]asdfghjkl;'zxcvnm,./`"
const arabic = 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ'

/**
 * Writes a text as the same keys write it in the other layout: `hgvzds` → `الرئيس`, `لحف` → `gpt`. Undefined where it has
 * letters of both, and for a single key: «b» would be «لا».
 */
export function typeInOtherLayout(text: string): string | undefined {
  const isLatin = /[a-z]/i.test(text)
  if (isLatin === /\p{Script=Arabic}/u.test(text)) return undefined
  const other = isLatin
    ? typeBy(latin, arabic, text.toLowerCase()).replaceAll('b', 'لا')
    : typeBy(arabic, latin, text.replaceAll('لا', 'b'))
  return /[a-z].*[a-z]/i.test(text + other) ? other : undefined
}

function typeBy(from: string, to: string, text: string): string {
  return Array.from(text, (letter) => to[from.indexOf(letter)] ?? letter).join('')
}
