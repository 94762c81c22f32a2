import { type InterfaceLanguage, interfaceLanguages } from '../../article/languages.ts'
import { makeKeptValue, storedFields } from './kept-value.ts'

/** What a reader can set, and what each is when nothing was set; attributes of `<html>` that tokens.css knows. */
export const defaults = {
  size: '2',
  theme: 'auto',
  contrast: 'auto',
  face: 'naskh',
  leading: 'normal',
  measure: 'normal',
  tashkeel: 'shown',
  digits: 'latn',
  months: 'both',
  hijri: 'hidden',
  flow: 'on',
} as const

export type Preference = keyof typeof defaults

/** The values each preference can take, in the order in which they are offered. */
export const choices = {
  size: ['1', '2', '3', '4', '5'],
  theme: ['auto', 'light', 'sepia', 'dark'],
  contrast: ['auto', 'more'],
  face: ['naskh', 'simple'],
  leading: ['close', 'normal', 'open'],
  measure: ['narrow', 'normal', 'wide'],
  tashkeel: ['shown', 'hidden'],
  digits: ['latn', 'arab'],
  months: ['both', 'gulf', 'levant', 'maghreb'],
  hijri: ['hidden', 'shown'],
  flow: ['on', 'off'],
} as const

/** Where the choices are kept on the device, as one JSON object. */
export const storageKey = 'sutur.preferences'

/**
 * What the reader has set, by name. The start script reads and checks each choice before the first paint: here they only
 * must not be lost.
 */
export const preferences = makeKeptValue<Record<string, unknown>>(storageKey, {
  check: (stored) => Object.fromEntries(storedFields(stored)),
})

/** Keeps the interface language on the device; where storing is refused the choice lasts as long as the page. */
export function saveLanguage(language: InterfaceLanguage): void {
  preferences.change((now) => ({ ...now, language }))
}

/** Calls `changed` with the interface language that is kept whenever the reader may have chosen it, in whatever tab. */
export function watchLanguage(changed: (language: InterfaceLanguage) => void): void {
  // What was never read is not listened to.
  preferences.read()
  preferences.watch(() => {
    const { language } = preferences.read()
    const chosen = interfaceLanguages.find((one) => one === language)
    if (chosen) changed(chosen)
  })
}

/** Checks the radio buttons that agree with `<html>`; also part of the start script, so it stands alone. */
export function showPreferences(form: HTMLFormElement | null): void {
  for (const input of form?.querySelectorAll('input') ?? []) {
    const value = document.documentElement.dataset[input.name]
    input.checked = value === undefined ? input.defaultChecked : input.value === value
  }
}

/** Whether the next article or page is put under the one that is read: unless it was set otherwise or data is saved. */
export function readsContinuously(): boolean {
  return document.documentElement.dataset.flow !== 'off'
}
