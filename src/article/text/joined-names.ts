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
/** Whole names, with the article or without. */
const wholeNames = foldedSet(
  'فيس_بوك واتس_اب سناب_شات تيك_توك يو_تيوب انستا_غرام لينكد_ان بيونغ_يانغ بيونج_يانج هونغ_كونغ هونج_كونج كوالا_لمبور سري_لانكا نيو_يورك نيو_دلهي نيو_زيلندا سان_فرانسيسكو ساو_باولو كوستا_ريكا بوركينا_فاسو كيب_تاون بور_سعيد كفر_الشيخ شرم_الشيخ خان_يونس رام_الله بيت_لحم بيت_لاهيا تل_ابيب طول_كرم دير_الزور ذي_قار جبل_علي حضر_موت بن_لادن بوكو_حرام',
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
  if (wholeNames.has(`${bare(first)}_${second}`)) return first + second
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
  ...[...wholeNames].map((name) => name.replace(/_.*/, '')),
  ...[beforeGod, beforeReligion, willing, fathers, owners].flatMap((words) => [...words]),
])

/** Whether a folded word may be the first of two that `joinName` joins, with a particle or without. */
export function mayBeginName(word: string): boolean {
  const isBeginning = (one: string) => beginnings.has(bare(one))
  return isBeginning(word) || (/^[وفبلك]/.test(word) && isBeginning(word.slice(1)))
}

function bare(word: string): string {
  return word.replace(/^ال/, '')
}
