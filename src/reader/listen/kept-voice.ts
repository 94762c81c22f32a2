import { makeKeptValue, storedFields } from '../device/kept-value.ts'
import { primaryLanguage } from './voices.ts'

const most = { languages: 20, letters: 200 }

/** The names of the voices that were chosen on this device, by language. */
const keptVoices = makeKeptValue<ReadonlyMap<string, string>>('sutur.listen.voice', {
  check: (stored) =>
    new Map(
      storedFields(stored)
        .filter(
          (field): field is [string, string] =>
            /^[a-z]{2,8}$/.test(field[0]) &&
            typeof field[1] === 'string' &&
            field[1].length <= most.letters,
        )
        .slice(-most.languages),
    ),
  toJson: (voices) => Object.fromEntries(voices),
})

/** The name of the voice that was chosen for a language, which may not be there any more. */
export function readKeptVoice(language: string): string | undefined {
  return keptVoices.read().get(primaryLanguage(language))
}

export function keepVoice(language: string, name: string): void {
  const key = primaryLanguage(language)
  keptVoices.change((now) => new Map([...[...now].filter(([one]) => one !== key), [key, name]]))
}
