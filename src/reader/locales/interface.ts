import i18next from 'i18next'
import type { InterfaceLanguage } from '../../article/languages.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import ar from './ar.json' with { type: 'json' }
import type { Interface } from './words.ts'

/**
 * The words of one language, for one render or one reader. Messages are given, never fetched here,
 * so that the first render is synchronous on both sides; `ar` is always at hand.
 */
export function makeInterface(language: InterfaceLanguage, messages?: Translation): Interface {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'ar',
    resources: {
      ar: { translation: arabic },
      ...(messages && { [language]: { translation: messages } }),
    },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  })
  const translate = instance.getFixedT(language)
  const known = new Map<string, string>()
  return {
    language,
    // The same few words stand on every page and card: looked up once each, they cost a build a tenth less.
    t: (key, values) => {
      const asked = values ? `${key}\n${Object.values(values).join('\n')}` : key
      const found = known.get(asked)
      if (found !== undefined) return found
      const words = String(translate(key, values ?? {}))
      if (known.size < mostKnown) known.set(asked, words)
      return words
    },
    choose: () => {},
  }
}

/** What is known of Arabic so far; i18next looks into this very object. */
const arabic: Record<string, string> = { ...ar }

/** Fetches the words of the parts that come later. Other languages bring all of theirs at once. */
export async function learnLaterWords(): Promise<void> {
  Object.assign(arabic, (await import('./ar-later.json')).default)
}

/** Fetches the words of the library and of marks as well. */
export async function learnLibraryWords(): Promise<void> {
  const [{ default: words }] = await Promise.all([import('./ar-library.json'), learnLaterWords()])
  Object.assign(arabic, words)
}

/** Enough for every word and number of a page; names filled in must not make it grow for ever. */
const mostKnown = 2000

/** The words of a language beyond Arabic, by key. */
type Translation = Readonly<Record<string, string>>

/** A script of its own for each language: nobody loads the words of a language that is not shown. */
const translations = import.meta.glob<Translation>('./translations/*.ts', { import: 'messages' })

/** Fetches what a language needs beyond Arabic, which is in the script. */
export async function loadMessages(language: InterfaceLanguage): Promise<Translation | undefined> {
  if (language === 'ar') return undefined
  const load = translations[`./translations/${language}.ts`]
  if (!load) throw new Error(`src/reader/locales/translations/${language}.ts is not there`)
  return load()
}

/** Turns the page: the language and direction of the document are those of the interface. */
export function showLanguage(language: InterfaceLanguage): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOfLanguage(language)
}
