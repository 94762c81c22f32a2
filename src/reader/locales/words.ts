import { createContext, use } from 'react'
import type { InterfaceLanguage, PluralForm } from '../../article/languages.ts'
import type ar from './ar.json'
import type arLater from './ar-later.json'
import type arLibrary from './ar-library.json'

type SourceKey = keyof typeof ar | keyof typeof arLater | keyof typeof arLibrary

/** A key whose text differs with a number: it has an ending for each plural form. */
type CountedKey = SourceKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never

type PlainKey = Exclude<SourceKey, `${CountedKey}_${Intl.LDMLPluralRule}`>

/** A key of the source language, Arabic; counted keys without their plural ending. */
export type WordKey = PlainKey | CountedKey

/**
 * All that a language says: a text for each key, and of a counted one for each plural form of that language. Every
 * language may have one more for none at all, «No results», which i18next takes for 0.
 */
export type Messages<Language extends InterfaceLanguage> = Record<
  PlainKey | `${CountedKey}_${PluralForm<Language>}`,
  string
> &
  Partial<Record<`${CountedKey}_zero`, string>>

/** Looks up interface text: `t('article.minutes', { count: 7 })` → «مدة القراءة 7 دقائق». */
export type Words = (key: WordKey, values?: Record<string, string | number>) => string

export interface Interface {
  language: InterfaceLanguage
  t: Words
  /** Changes the interface language and keeps the choice on the device. */
  choose: (language: InterfaceLanguage) => void
}

const InterfaceContext = createContext<Interface | undefined>(undefined)

/** Hands the interface down; one at the root, because a subscription in each leaf costs a tenth of a render. */
export const InterfaceProvider = InterfaceContext.Provider

/** The words and the language of the interface. Throws outside InterfaceProvider. */
export function useInterface(): Interface {
  const found = use(InterfaceContext)
  if (!found) throw new Error('useInterface needs an InterfaceProvider above it')
  return found
}
