import { useSyncExternalStore } from 'react'
import { useInterface } from '../locales/words.ts'
import { readKeptVoice } from './kept-voice.ts'
import styles from './VoiceChoice.module.css'
import { offeredVoices, watchVoices } from './voices.ts'

/** The voices of the device, where it has more than one and the window has room for their names. */
export function VoiceChoice({
  language,
  choose,
}: {
  language: string
  choose: (name: string) => void
}) {
  const { t } = useInterface()
  // As one text, which is the same as long as the voices are.
  const names = useSyncExternalStore(watchVoices, () =>
    [...new Set(offeredVoices(language).map(({ name }) => name))].join('\n'),
  ).split('\n')
  const kept = readKeptVoice(language)
  if (names.length < 2) return null
  return (
    <select
      className={styles.voice}
      aria-label={t('listen.voice')}
      defaultValue={kept !== undefined && names.includes(kept) ? kept : names[0]}
      onChange={(event) => choose(event.target.value)}
    >
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  )
}
