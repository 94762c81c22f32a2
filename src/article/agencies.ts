import { comparable } from './text/folding.ts'

interface Agency {
  /** What a reader is shown. */
  name: string
  /** The abbreviations that its name is written out for. */
  short?: string
  /** Other names that papers credit it by. */
  also?: string
  /** That it has pictures alone, so that no text is from it. */
  hasNoTexts?: true
}

/** News and picture agencies that papers credit. */
const agencies: readonly Agency[] = [
  { name: 'وكالة الصحافة الفرنسية', short: 'أ ف ب|AFP', also: 'فرانس برس' },
  {
    name: 'أسوشييتد برس',
    short: 'أ ب|أ أ ب',
    also: 'AP|اسوشيتد برس|أسوشيتد برس',
  },
  { name: 'وكالة الصور الصحافية الأوروبية', short: 'إ ب أ|EPA', hasNoTexts: true },
  { name: 'وكالة الأنباء الألمانية', short: 'د ب أ|DPA' },
  { name: 'وكالة أنباء الشرق الأوسط', short: 'أ ش أ' },
  { name: 'وكالة الأنباء السعودية', short: 'واس' },
  { name: 'وكالة أنباء الإمارات', short: 'وام' },
  { name: 'وكالة الأنباء القطرية', short: 'قنا' },
  { name: 'وكالة الأنباء الكويتية', short: 'كونا' },
  { name: 'وكالة أنباء البحرين', short: 'بنا' },
  { name: 'وكالة الأنباء الأردنية', short: 'بترا' },
  { name: 'وكالة الأنباء السورية', short: 'سانا' },
  { name: 'وكالة الأنباء العراقية', short: 'واع' },
  { name: 'وكالة الأنباء الفلسطينية', short: 'وفا' },
  { name: 'وكالة المغرب العربي للأنباء', short: 'ومع' },
  { name: 'رويترز', also: 'Reuters' },
  { name: 'الأناضول', also: 'أناضول' },
  { name: 'شينخوا', also: 'Xinhua' },
  { name: 'بلومبرغ', also: 'Bloomberg' },
  { name: 'سبأ' },
  { name: 'وات' },
  { name: 'واج' },
  { name: 'أونا' },
  { name: 'سبوتنيك' },
  { name: 'تاس' },
  { name: 'إفي' },
  { name: 'آكي' },
  { name: 'UPI' },
  { name: 'ایرنا' },
  { name: 'ایسنا' },
  { name: 'مهر' },
  { name: 'فارس' },
  { name: 'غيتي', also: 'غيتي إيميجز|جيتي|Getty|Getty Images', hasNoTexts: true },
  { name: 'آيستوك', also: 'ايستوك', hasNoTexts: true },
  { name: 'شاترستوك', also: 'شترستوك|شاتر ستوك|Shutterstock', hasNoTexts: true },
  { name: 'أدوبي ستوك', hasNoTexts: true },
  { name: 'أنسبلاش', also: 'Unsplash', hasNoTexts: true },
]

const namesIn = (list = '') => list.split('|').filter(Boolean)

const byAbbreviation = new Map<string, string>(
  agencies.flatMap(({ name, short }) => namesIn(short).map((one) => [withoutSpaces(one), name])),
)
const keysOf = ({ name, short, also }: Agency) =>
  [name, ...namesIn(short), ...namesIn(also)].map(comparable)
const known = new Set(agencies.flatMap(keysOf))
const withTexts = new Set(agencies.filter((one) => !one.hasNoTexts).flatMap(keysOf))

/** An agency's full name for its abbreviation: «أ.ف.ب» → «وكالة الصحافة الفرنسية»; any other credit as it is. */
export function expandCredit(credit: string): string {
  return byAbbreviation.get(withoutSpaces(credit)) ?? credit
}

/** Whether a text is the name or the letters of a news agency and nothing more: «رويترز», «أ.ف.ب», «AFP». */
export function isAgencyName(text: string): boolean {
  // «(م د)» are the letters of an editor: but for «أ.ب» an agency has three and more.
  return (
    /^(\p{L}{1,2}[.\s]+){2,3}\p{L}{1,2}\.?$|^[أا][.\s]+ب\.?$/u.test(text) ||
    known.has(comparable(text))
  )
}

/** Whether a text is the name or the letters of an agency that texts are from, «رويترز», and not of pictures alone. */
export function isTextAgency(text: string): boolean {
  return withTexts.has(comparable(text))
}

function withoutSpaces(text: string): string {
  return comparable(text).replaceAll(' ', '')
}
