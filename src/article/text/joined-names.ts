import { fold } from './folding.ts'

const foldedSet = (words: string) => new Set(fold(words).split(' '))

/** First halves of names that end in «الله» or «الدين», which some join: «نورالدين», «نصرالله». */
const beforeGod = foldedSet(
  'نصر فتح خير جار عطا عطاء رزق سعد حبيب ضيف آية حسب حزب عون خلف جاد وجيه عبيد فرج عوض هبة هداية رحمة نعمة حمد منة حكمة سيف أسد عناية أمان شكر لطف وعد مال ذكر فضل ولي جاب دفع',
)
const beforeReligion = foldedSet(
  'نور صلاح عز علاء محي محيي جمال شمس زين بدر تقي سيف فخر حسام كمال شهاب عماد ضياء بهاء خير سراج سعد نجم نصر تاج ناصر جلال مجد شرف ركن زكي غياث رشيد قطب أسد معز حسن قمر كريم قوام برهان عصام جلال صدر نظام سعيد مصلح وحيد همام',
)
const afterServant = foldedSet('ربه يسوع مناف شمس نور')
const afterMother = foldedSet('درمان كلثوم القيوين الفحم قصر الرشراش')
const willing = foldedSet('شاء ماشاء إنشاء')
const fathers = foldedSet('أبو أبي أبا')
const owners = foldedSet('ذو ذي ذا')
/** Whole names by their first word, with the article or without. */
const secondHalves = new Map(
  ['فيس بوك', 'واتس اب', 'سناب شات', 'تيك توك', 'بيونغ يانغ'].flatMap((name) => {
    const [first = '', second = ''] = name.split(' ')
    return [
      [first, second],
      [`ال${first}`, second],
    ] as const
  }),
)

/**
 * What two folded words are called where they are one name, which some write joined: `عبد`, `الله` → `عبدالله`; `لابي`,
 * `ظبي` → `ابوظبي`. Undefined for any other two.
 */
export function joinName(first: string, second: string): string | undefined {
  if (!mayBeginName(first) || second.length < 2) return undefined
  return joined(first, second) ?? (first.length > 2 ? joined(first.slice(1), second) : undefined)
}

function joined(first: string, second: string): string | undefined {
  if (first === 'عبد' && (/^ال../.test(second) || afterServant.has(second))) return first + second
  if (secondHalves.get(first) === second) return first + second
  if (second.length < 3) return undefined
  if (fathers.has(first)) return `ابو${second}`
  if (owners.has(first) && /^ال../.test(second)) return `ذو${second}`
  if (first === 'ام' && afterMother.has(second)) return first + second
  if (second === 'الله') {
    if (willing.has(first)) return `شاء${second}`
    if (beforeGod.has(first)) return first + second
  }
  if (second === 'الدين' && beforeReligion.has(first)) return first + second
  return undefined
}

const beginnings = new Set([
  ...['عبد', 'ام'],
  ...secondHalves.keys(),
  ...[beforeGod, beforeReligion, willing, fathers, owners].flatMap((words) => [...words]),
])

/** Whether a folded word may be the first of two that `joinName` joins, with a particle or without. */
export function mayBeginName(word: string): boolean {
  return beginnings.has(word) || (/^[وفبلك]/.test(word) && beginnings.has(word.slice(1)))
}
