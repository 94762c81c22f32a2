import { arabicMonths } from './dates/arabic-months.ts'

/** What every program has to know of a language that the interface speaks; its words are in the reader's `locales`. */
interface LanguageFacts {
  /** The name of the language in itself, for whoever looks for it. */
  name: string
  /** The plural forms that the language tells apart, by CLDR; a counted text has one for each. */
  plurals: readonly Intl.LDMLPluralRule[]
  /** The months from January on. Ours, because the names of ICU differ between Node and browsers. */
  months: readonly string[]
  /** How the first of a month is written where that is not «1»: «1er août». */
  firstOfMonth?: string
  /** The days from Sunday on, as a line begins with them. */
  weekdays: readonly string[]
  /** The title of a book's table of contents. */
  contents: string
}

/**
 * The languages of the interface; `ar` is the source. A new one is an entry here and a file of words in
 * `src/reader/locales/translations`.
 */
export const languages = {
  ar: {
    name: 'العربية',
    plurals: ['zero', 'one', 'two', 'few', 'many', 'other'],
    months: arabicMonths.map(({ gulf, levant }) => `${gulf} (${levant})`),
    weekdays: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
    contents: 'المحتويات',
  },
  en: {
    name: 'English',
    plurals: ['one', 'other'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    contents: 'Contents',
  },
  fr: {
    name: 'Français',
    plurals: ['one', 'many', 'other'],
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    firstOfMonth: '1er',
    weekdays: ['Dimanche', 'Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi'],
    contents: 'Table des matières',
  },
} as const satisfies Record<string, LanguageFacts>

export type InterfaceLanguage = keyof typeof languages

/** The plural forms of a language: `'one' | 'other'` of English. */
export type PluralForm<Language extends InterfaceLanguage> =
  (typeof languages)[Language]['plurals'][number]

export const interfaceLanguages = Object.keys(languages) as InterfaceLanguage[]

/** The interface language of a language tag: English of `en-GB`, Arabic of every language that the interface does not speak. */
export function interfaceLanguage(tag: string): InterfaceLanguage {
  return spokenLanguage(tag) ?? 'ar'
}

/** What is known of the language of a tag, or of English where nothing is: its letters are read in more places. */
export function factsOfLanguage(tag: string): LanguageFacts {
  return languages[spokenLanguage(tag) ?? 'en']
}

function spokenLanguage(tag: string): InterfaceLanguage | undefined {
  const primary = tag.toLowerCase().split('-')[0]
  return interfaceLanguages.find((one) => one === primary)
}
