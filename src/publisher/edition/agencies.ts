import { comparable } from '../../article/text/folding.ts'

/** News agencies by the abbreviations that Arabic papers credit them with; compared without dots and spaces. */
const agencies: Record<string, string> = {
  أفب: 'وكالة الصحافة الفرنسية',
  ااب: 'أسوشييتد برس',
  اب: 'أسوشييتد برس',
  ابا: 'وكالة الصور الصحافية الأوروبية',
  دبا: 'وكالة الأنباء الألمانية',
  اشا: 'وكالة أنباء الشرق الأوسط',
  واس: 'وكالة الأنباء السعودية',
  وام: 'وكالة أنباء الإمارات',
  قنا: 'وكالة الأنباء القطرية',
  كونا: 'وكالة الأنباء الكويتية',
  بنا: 'وكالة أنباء البحرين',
  بترا: 'وكالة الأنباء الأردنية',
  سانا: 'وكالة الأنباء السورية',
  واع: 'وكالة الأنباء العراقية',
  وفا: 'وكالة الأنباء الفلسطينية',
  ومع: 'وكالة المغرب العربي للأنباء',
  afp: 'وكالة الصحافة الفرنسية',
  epa: 'وكالة الصور الصحافية الأوروبية',
  dpa: 'وكالة الأنباء الألمانية',
}

const byAbbreviation = new Map(Object.entries(agencies).map(([key, name]) => [squeeze(key), name]))

/** An agency's full name for its abbreviation: «أ.ف.ب» → «وكالة الصحافة الفرنسية»; any other credit as it is. */
export function expandCredit(credit: string): string {
  return byAbbreviation.get(squeeze(credit)) ?? credit
}

function squeeze(text: string): string {
  return comparable(text).replaceAll(' ', '')
}
