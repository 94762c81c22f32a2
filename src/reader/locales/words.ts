import { createContext, use } from 'react'
import type ar from './ar.json'
import type arLater from './ar-later.json'

type Counted<Key> = Key extends `${infer Stem}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}`
  ? Stem
  : Key

/** A key of the source language, Arabic; counted keys without their plural ending. */
export type WordKey = Counted<keyof Messages>

/** Looks up interface text: `t('article.minutes', { count: 7 })` → «7 دقائق قراءة». */
export type Words = (key: WordKey, values?: Record<string, string | number>) => string

/** The languages the interface speaks; `ar` is the source. */
export type InterfaceLanguage = 'ar' | 'en'

/** All that a language says; of Arabic, `ar-later.json` comes with the parts that are loaded when they are first used. */
export type Messages = typeof ar & typeof arLater

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
