import { useSyncExternalStore } from 'react'
import { useInterface, type WordKey } from '../locales/words.ts'
import { ControlIcon } from './ControlIcon.tsx'
import styles from './SleepChoice.module.css'
import {
  readSleepTime,
  type SleepTime,
  setSleepTime,
  sleepTimes,
  watchSleepTime,
} from './sleep-timer.ts'

const words = {
  article: 'listen.toEnd',
  on: 'listen.goOn',
  15: 'listen.quarter',
  30: 'listen.half',
  60: 'listen.hour',
} as const satisfies Record<SleepTime, WordKey>

/** What it goes on to: the next of what is saved, or the article that follows this one. */
export type Following = 'saved' | 'next' | undefined

/** How long it reads, and whether it goes on to another article. */
export function SleepChoice({ following, chosen }: { following: Following; chosen: () => void }) {
  const { t } = useInterface()
  const time = useSyncExternalStore(watchSleepTime, readSleepTime)
  const wordsOf = (one: SleepTime) =>
    t(one === 'on' && following === 'saved' ? 'listen.goOnSaved' : words[one])

  function choose(value: string): void {
    setSleepTime(sleepTimes.find((one) => String(one) === value) ?? 'article')
    chosen()
  }

  return (
    <div className={styles.sleep} data-chosen={time === 'article' ? undefined : ''}>
      <ControlIcon name={typeof time === 'number' ? 'sleep' : 'goOn'} />
      <span className="Dot" />
      <span className={styles.word} aria-hidden="true">
        {wordsOf(time)}
      </span>
      <select
        aria-label={t('listen.sleep')}
        value={time}
        onChange={(event) => choose(event.target.value)}
      >
        {sleepTimes
          .filter((one) => one !== 'on' || following)
          .map((one) => (
            <option key={one} value={one}>
              {wordsOf(one)}
            </option>
          ))}
      </select>
    </div>
  )
}
