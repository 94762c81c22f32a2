import type { Spoken } from './passages.ts'

/** Why nothing is heard, for the words that say so. */
export type Problem = 'notAllowed' | 'offline' | 'noVoice' | 'silent'

/** Where in a text something stands, from its first character to behind its last one. */
export interface Place {
  start: number
  end: number
}

/** What a device's speech must be able to do. Of the events any may be lost: browsers do lose them. */
export interface Speech {
  speak(text: string, speed: number, on: SpeechEvents): void
  cancel(): void
  isSpeaking(): boolean
}

export interface SpeechEvents {
  started: () => void
  /** Which word of the text is being said; few devices tell. */
  said: (word: Place) => void
  ended: () => void
  /** Without a problem, the speech was only interrupted, by another page or by the system. */
  failed: (problem?: Problem) => void
}

/** Calls back after so many milliseconds. Returns a function that cancels it. */
export type After = (waitMs: number, call: () => void) => () => void

export interface PlayerState {
  status: 'ready' | 'playing' | 'paused' | 'ended'
  at: number
  speed: number
  problem: Problem | undefined
}

export interface Player {
  read: () => PlayerState
  play: () => void
  pause: () => void
  move: (by: 1 | -1) => void
  setSpeed: (speed: number) => void
}

interface Options {
  sentences: readonly Spoken[]
  speed: number
  speech: Speech
  after: After
  changed: () => void
  /** Called with each word of the sentence that is read, where the device tells of them. */
  said: (word: Place) => void
  /** How long it waits between passages. */
  breathMs: () => number
  /** Asked before each further sentence: where it says no, reading stops there as if the reader had stopped it. */
  mayGoOn: () => boolean
  ended: () => void
}

/** Some engines swallow what is spoken in the same moment as a cancel. */
const afterCancelMs = 100
const lookMs = 1000
const startMs = 3000

/**
 * Reads sentences one after the other and can be stopped, moved and resumed at any of them. It never pauses the
 * engine, only cancels and speaks the sentence again (Android cannot pause), and watches over each sentence,
 * because the end of a sentence is not always told.
 */
export function makePlayer(options: Options): Player {
  const { sentences, speed, speech, after, changed, said, breathMs, mayGoOn, ended } = options
  let state: PlayerState = { status: 'ready', at: 0, speed, problem: undefined }
  // What an earlier turn still tells is not listened to.
  let turn = 0
  let stopWaiting = () => {}

  function change(next: Partial<PlayerState>): void {
    state = { ...state, ...next }
    changed()
  }

  function interrupt(): void {
    turn++
    stopWaiting()
    speech.cancel()
  }

  function speak(at: number, waitMs: number, isSecondTry = false): void {
    const sentence = sentences[at]
    if (!sentence) {
      end()
      return
    }
    const mine = ++turn
    const inTurn = (act: () => void) => () => {
      if (mine === turn) act()
    }
    let hasStarted = false
    change({ status: 'playing', at, problem: undefined })
    stopWaiting()
    if (waitMs === 0) utter(sentence.text)
    else stopWaiting = after(waitMs, () => utter(sentence.text))

    function utter(text: string): void {
      stopWaiting = watch()
      speech.speak(text, state.speed, {
        started: inTurn(() => {
          hasStarted = true
        }),
        said: (word) =>
          inTurn(() => {
            hasStarted = true
            said(word)
          })(),
        ended: inTurn(goOn),
        failed: (problem) => inTurn(() => stop(problem))(),
      })
    }

    function watch(waitedMs = 0): () => void {
      return after(
        lookMs,
        inTurn(() => {
          const now = waitedMs + lookMs
          const isSpeaking = speech.isSpeaking()
          const isLost = isSpeaking
            ? now > longestMs(state.speed, at)
            : hasStarted || now >= startMs
          if (!isLost) stopWaiting = watch(now)
          else if (hasStarted) goOn(isSpeaking)
          else if (isSecondTry) stop('silent')
          else {
            interrupt()
            speak(at, afterCancelMs, true)
          }
        }),
      )
    }

    function goOn(isStuck = false): void {
      stopWaiting()
      if (isStuck) interrupt()
      if (at + 1 < sentences.length && !mayGoOn()) {
        stop()
        change({ at: at + 1 })
        return
      }
      const isSamePassage = sentences[at + 1]?.passage === sentences[at]?.passage
      speak(at + 1, isStuck ? afterCancelMs : isSamePassage ? 0 : breathMs())
    }
  }

  function stop(problem?: Problem): void {
    interrupt()
    change({ status: 'paused', problem })
  }

  function end(): void {
    interrupt()
    change({ status: 'ended' })
    ended()
  }

  /** Generous: slow engines spell figures out, and and a wait is better than a sentence that is cut off. */
  function longestMs(speed: number, at: number): number {
    const text = sentences[at]?.text ?? ''
    const length = text.length + 6 * (text.match(/\d/g)?.length ?? 0)
    return 5000 + (length * 180) / speed
  }

  function speakAfterCancel(at: number): void {
    interrupt()
    speak(at, afterCancelMs)
  }

  return {
    read: () => state,
    play: () => {
      if (state.status !== 'playing') speakAfterCancel(state.status === 'ended' ? 0 : state.at)
    },
    pause: () => {
      if (state.status === 'playing') stop()
    },
    move: (by) => {
      const at = Math.max(state.at + by, 0)
      if (at >= sentences.length) end()
      else if (state.status === 'playing') speakAfterCancel(at)
      else change({ status: 'paused', at, problem: undefined })
    },
    setSpeed: (next) => {
      change({ speed: next })
      if (state.status === 'playing') speakAfterCancel(state.at)
    },
  }
}
