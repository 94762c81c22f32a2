/** What the words of a number depend on. */
export interface NumberForm {
  /** Of the noun that is counted: «خمس دول», «خمسة أيام». */
  isFeminine?: boolean
  /** After a preposition or a noun: «في عشرين», not «عشرون». */
  isOblique?: boolean
  /** Whether the noun follows at once, which takes the end of «مئتان». */
  isJoined?: boolean
}

// The vowel marks are for engines that add none; a letter that an engine reads wrongly with its mark has none.
const masculineUnits = 'صِفْر واحِد اِثْنان ثَلاثَة أَرْبَعَة خَمْسَة سِتَّة سَبْعَة ثَمانِيَة تِسْعَة عَشَرَة'.split(' ')
const feminineUnits = 'صِفْر واحِدَة اِثْنَتان ثَلاث أَرْبَع خَمْس سِتّ سَبْع ثَمانٍ تِسْع عَشْر'.split(' ')
const tens = '- - عِشْر ثَلاث أَرْبَع خَمْس سِتّ سَبْع ثَمان تِسْع'.split(' ')
const hundreds = '- مِئَة مِئَتان ثَلاثُمِئَة أَرْبَعُمِئَة خَمْسُمِئَة سِتُّمِئَة سَبْعُمِئَة ثَمانِمِئَة تِسْعُمِئَة'.split(' ')

/** One, the plural that goes with three to ten, and whether it has the ending of «ألفًا» after eleven. */
const scales = [
  { size: 1e12, one: 'تِرِلْيون', few: 'تِرِلْيونات' },
  { size: 1e9, one: 'مِلْيار', few: 'مِلْيارات' },
  { size: 1e6, one: 'مِلْيون', few: 'مَلايين' },
  { size: 1e3, one: 'أَلْف', few: 'آلاف' },
] as const

/** The first number that has no words. */
export const endOfNumbers = 1e15

/**
 * A whole number in words, with the marks of the vowels: 25 → «خَمْسَة وَعِشْرون». Throws for a negative or broken
 * number, and for one from a quadrillion on.
 */
export function cardinal(value: number, form: NumberForm = {}): string {
  if (!Number.isInteger(value) || value < 0 || value >= endOfNumbers) {
    throw new Error(`a number without words: ${value}`)
  }
  if (value < 1000) return belowThousand(value, form)
  const parts: string[] = []
  let rest = value
  for (const { size, one, few } of scales) {
    const count = Math.floor(rest / size)
    rest %= size
    if (count > 0) parts.push(scaled(count, one, few, { ...form, isJoined: isLast(rest, form) }))
  }
  if (rest > 0) parts.push(belowThousand(rest, form))
  return joinWords(parts)
}

function joinWords(parts: readonly string[]): string {
  return parts.join(' وَ').replaceAll(' وَاِ', ' وَا')
}

function isLast(rest: number, { isJoined = false }: NumberForm): boolean {
  return rest === 0 && isJoined
}

function scaled(count: number, one: string, few: string, form: NumberForm): string {
  if (count === 1) return one
  if (count === 2) return one + dualEnding(form)
  const ending = count % 100
  const words = belowThousand(count, { isOblique: form.isOblique ?? false, isJoined: true })
  if (ending >= 3 && ending <= 10) return `${words} ${few}`
  return `${words} ${one}${ending > 10 && !form.isJoined ? 'ًا' : ''}`
}

function belowThousand(value: number, form: NumberForm): string {
  const [hundred, rest] = [Math.floor(value / 100), value % 100]
  if (hundred === 0) return belowHundred(rest, form)
  const words =
    hundred === 2
      ? `مِئَت${dualEnding({ ...form, isJoined: isLast(rest, form) })}`
      : (hundreds[hundred] ?? '')
  return rest === 0 ? words : joinWords([words, belowHundred(rest, form)])
}

function belowHundred(value: number, form: NumberForm): string {
  const { isFeminine = false, isOblique = false, isJoined = false } = form
  if (value === 2) return (isFeminine ? 'اِثْنَت' : 'اِثْن') + dualEnding({ isOblique })
  if (value === 8 && isFeminine && isJoined) return 'ثَماني'
  if (value <= 10) return (isFeminine ? feminineUnits : masculineUnits)[value] ?? ''
  if (value < 20) return teen(value % 10, isFeminine, isOblique)
  const ten = `${tens[Math.floor(value / 10)]}${isOblique ? 'ين' : 'ون'}`
  if (value % 10 === 0) return ten
  const one =
    value % 10 === 1
      ? isFeminine
        ? 'إِحْدَى'
        : 'واحِد'
      : belowHundred(value % 10, { isFeminine, isOblique })
  return `${one} وَ${ten}`
}

function teen(unit: number, isFeminine: boolean, isOblique: boolean): string {
  const ten = isFeminine ? 'عَشْرَة' : 'عَشَر'
  if (unit === 1) return `${isFeminine ? 'إِحْدَى' : 'أَحَدَ'} ${ten}`
  if (unit === 2) return `${isFeminine ? 'اِثْنَت' : 'اِثْن'}${isOblique ? 'َيْ' : 'ا'} ${ten}`
  if (unit === 8 && isFeminine) return `ثَماني ${ten}`
  return `${(isFeminine ? feminineUnits : masculineUnits)[unit]} ${ten}`
}

function dualEnding({ isOblique = false, isJoined = false }: NumberForm): string {
  if (isJoined) return isOblique ? 'َي' : 'ا'
  return isOblique ? 'َيْن' : 'ان'
}

const masculineOrdinals = '- أَوَّل ثاني ثالِث رابِع خامِس سادِس سابِع ثامِن تاسِع عاشِر حادي'.split(' ')
const feminineOrdinals = '- أُولى ثانِيَة ثالِثَة رابِعَة خامِسَة سادِسَة سابِعَة ثامِنَة تاسِعَة عاشِرَة حادِيَة'.split(
  ' ',
)

/**
 * Which one it is, with its article: 19 → «التاسِع عَشَر», of a feminine noun 25 → «الخامِسَة والعِشْرين». From a hundred on
 * it is the number with an article, as nobody says more.
 */
export function ordinal(value: number, isFeminine = false): string {
  const units = isFeminine ? feminineOrdinals : masculineOrdinals
  const unit = value % 10
  if (value < 1 || value > 99) return definite(cardinal(value, { isFeminine, isOblique: true }))
  if (value <= 10) return `ال${units[value]}`
  const word = `ال${unit === 1 ? units[11] : units[unit]}`
  if (value < 20) return `${word} ${isFeminine ? 'عَشْرَة' : 'عَشَر'}`
  const ten = `${tens[Math.floor(value / 10)]}ين`
  return unit === 0 ? `ال${ten}` : `${word} وال${ten}`
}

/** A number with its article: «خَمْسَة وَعِشْرين» → «الخَمْسَة والعِشْرين», «ثَلاثَة عَشَر» → «الثَلاثَة عَشَر». */
export function definite(words: string): string {
  return `ال${words}`.replace('الاِ', 'الا').replaceAll(' وَ', ' وال').replace(/ثَمانٍ/, 'ثَماني')
}

/** Digits one by one, as a telephone number is read: `205` → «اِثْنان صِفْر خَمْسَة». */
export function digitWords(digits: string): string {
  return [...digits].map((digit) => masculineUnits[Number(digit)] ?? '').join(' ')
}
