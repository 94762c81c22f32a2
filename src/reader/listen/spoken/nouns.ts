import { cardinal, type NumberForm } from './number-words.ts'

/** A noun that is counted: one, and three to ten of it. What describes it agrees with it; a tail never changes. */
export interface Noun {
  one: string
  few: string
  adjective?: string
  tail?: string
}

const noun = (one: string, few: string, more: Pick<Noun, 'adjective' | 'tail'> = {}): Noun => ({
  one,
  few,
  ...more,
})

const metre = ['متر', 'أمتار'] as const
const kilometre = ['كيلومتر', 'كيلومترات'] as const
const perHour = { tail: 'في الساعة' }

/** What stands after a number for a noun. The letters of one are not taken for the beginning of another word. */
export const units: ReadonlyMap<string, Noun> = new Map(
  Object.entries({
    'كم كلم km': noun(...kilometre),
    'كم2 كم² كلم2 كلم² km2 km²': noun(...kilometre, { adjective: 'مربع' }),
    'كم/س كلم/س كم/ساعة كلم/ساعة km/h': noun(...kilometre, perHour),
    'م2 م² m2 m²': noun(...metre, { adjective: 'مربع' }),
    'م3 م³ m3 m³': noun(...metre, { adjective: 'مكعب' }),
    متر: noun(...metre),
    'م/ث m/s': noun(...metre, { tail: 'في الثانية' }),
    'سم سنتم cm': noun('سنتيمتر', 'سنتيمترات'),
    'مم ملم mm': noun('مليمتر', 'مليمترات'),
    'كغ كلغ كجم kg': noun('كيلوغرام', 'كيلوغرامات'),
    'غم غ جم g': noun('غرام', 'غرامات'),
    'ملغ ملغم مجم mg': noun('مليغرام', 'مليغرامات'),
    'ملل مل ml': noun('مليلتر', 'مليلترات'),
    '°م °س °C ℃': noun('درجة', 'درجات', { adjective: 'مئوية' }),
    '°F °ف': noun('درجة', 'درجات', { tail: 'فهرنهايت' }),
    '°': noun('درجة', 'درجات'),
    'kW كيلوواط': noun('كيلوواط', 'كيلوواط'),
    'MW ميغاواط': noun('ميغاواط', 'ميغاواط'),
    'GW غيغاواط': noun('غيغاواط', 'غيغاواط'),
    'MB ميغابايت': noun('ميغابايت', 'ميغابايت'),
    'GB غيغابايت': noun('غيغابايت', 'غيغابايت'),
    'TB تيرابايت': noun('تيرابايت', 'تيرابايت'),
    '$ USD': noun('دولار', 'دولارات'),
    '€ EUR': noun('يورو', 'يوروهات'),
    '£ GBP': noun('جنيه', 'جنيهات', { adjective: 'إسترليني' }),
    '¥': noun('ين', 'ينات'),
    '₪': noun('شيكل', 'شواكل'),
    '₺': noun('ليرة', 'ليرات', { adjective: 'تركية' }),
    '₽': noun('روبل', 'روبلات'),
    '₹': noun('روبية', 'روبيات'),
    '﷼': noun('ريال', 'ريالات'),
  }).flatMap(([names, one]) => names.split(' ').map((name) => [name, one] as const)),
)

/** The scales as papers write them after figures, «5 مليون», and what is said of a few. */
export const writtenScales: ReadonlyMap<string, Noun> = new Map([
  ['ألف', noun('ألف', 'آلاف')],
  ['مليون', noun('مليون', 'ملايين')],
  ['مليار', noun('مليار', 'مليارات')],
  ['بليون', noun('بليون', 'بلايين')],
  ['تريليون', noun('تريليون', 'تريليونات')],
])

/**
 * A number with its noun: 2 → «كيلومتران», 5 → «خَمْسَة كيلومترات», 11 → «أَحَدَ عَشَر كيلومترًا», and where another noun
 * follows at once («50 ألف شخص») without the endings of the last.
 */
export function count(
  value: number,
  { one, few, adjective = '', tail = '' }: Noun,
  { isOblique = false, isJoined = false }: NumberForm = {},
): string {
  const isFeminine = one.endsWith('ة')
  const joined = (...words: string[]) => [...words, tail].filter(Boolean).join(' ')
  const ending = value % 100
  if (value === 1) return joined(one, adjective)
  if (value === 2) {
    const last = adjective === '' && isJoined
    return joined(dual(one, isOblique, last), dual(adjective, isOblique))
  }
  const number = cardinal(value, { isFeminine, isOblique, isJoined: true })
  if (ending >= 3 && ending <= 10) {
    return joined(number, few, isFeminine || adjective === '' ? adjective : `${adjective}ة`)
  }
  return ending > 10 && !isJoined
    ? joined(number, accusative(one), accusative(adjective))
    : joined(number, one, adjective)
}

function dual(word: string, isOblique: boolean, isJoined = false): string {
  const ending = isOblique ? 'ين' : 'ان'
  return word && word.replace(/ة$/, 'ت') + (isJoined ? ending.slice(0, 1) : ending)
}

function accusative(one: string): string {
  return /^$|[ةاوى]$|واط$|بايت$/.test(one) ? one : `${one}ًا`
}

const feminineFew = new Set(
  `دول مدن سنين دقائق ثوان ثواني نساء نقاط جهات قرى مدارس مناطق غرف شقق سفن جزر قضايا ضحايا جرائم قنابل قذائف خطط ليال ليالي
   جوائز لغات صور أسر نسخ قمم أمم حقائب وظائف بلدات صحف مواد قوى جبهات قوائم مراحل محاكم قارات`.split(
    /\s+/,
  ),
)
/** Masculine nouns whose plural has the feminine ending: «اجتماعات», «تفجيرات», and some that are known by name. */
const masculineSoundPlural =
  /^(?:(?:ا.{2,4}ا.|إ..ا.|ت..ي.|ت.ا..)|مليار|تريليون|دولار|جنيه|ريال|درهم|.*متر|.*غرام|قرار|مؤتمر|مطار|قطاع|بيان|مخيم|مستشفي|لقاء|نزاع|خلاف|حساب|ملف|خيار|مسار|حيوان|نبات|صراع|سجل|تلسكوب|فيديوه|يوروه)ات$/
const feminineWithoutEnding = new Set(['بئر', 'حرب', 'عين', 'يد', 'نفس', 'نار', 'أرض', 'شمس'])

/** Words after a number that are not counted by it. */
const uncounted = new Set(
  `في من إلى على عن مع بين حتى منذ خلال بعد قبل عند لدى ثم أو أم أن إن إلا قد لقد لا لن لم ما هو هي هم كان كانت حول نحو ضد دون
   غير كل بعض فيما بينما حيث لكن هذا هذه`.split(/\s+/),
)

/** Whether a word after a number is the noun that is counted, as far as its form tells: «شخص», not «من» or «والعام». */
export function isCounted(word: string): boolean {
  const bare = word.replace(/\p{M}/gu, '')
  return bare.length > 1 && !uncounted.has(bare) && !/^(?:ال|و.{3}|ف.{4}|لل|بال)/.test(bare)
}

/** Whether a noun that follows a number, as it stands there, is feminine by what its form tells. */
export function isFeminineCounted(word: string): boolean {
  const bare = word.replace(/\p{M}/gu, '').replace(/ا$/, '')
  if (/ة$/.test(bare) || feminineFew.has(bare) || feminineWithoutEnding.has(bare)) return true
  return /ات$/.test(bare) && !masculineSoundPlural.test(bare)
}
