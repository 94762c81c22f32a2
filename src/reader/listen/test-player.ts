import { makePlayer, type SpeechEvents } from './player.ts'

export const sentences = [
  { text: 'قناة السويس في أرقام', passage: 0, start: 0 },
  { text: 'القافلة تعبر. ', passage: 1, start: 0 },
  { text: 'والصحراء ساكنة.', passage: 1, start: 14 },
]

/** A player with a device that does only what it is told to, and a clock that goes only when it is wound. */
export function makeScene() {
  /** Which sentence was spoken at which speed: `0@1.5`. */
  const log: string[] = []
  const words: string[] = []
  let events: SpeechEvents | undefined
  let isSpeaking = false
  let mayGoOn = true
  let now = 0
  let ends = 0
  let timers: { at: number; call: () => void }[] = []
  const player = makePlayer({
    sentences,
    speed: 1,
    speech: {
      speak: (text, speed, on) => {
        log.push(`${sentences.findIndex((one) => one.text === text)}@${speed}`)
        events = on
        isSpeaking = true
      },
      cancel: () => {
        isSpeaking = false
      },
      isSpeaking: () => isSpeaking,
    },
    after: (waitMs, call) => {
      const timer = { at: now + waitMs, call }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    changed: () => {},
    said: ({ start, end }) => words.push(sentences[player.read().at]?.text.slice(start, end) ?? ''),
    breathMs: () => 350,
    mayGoOn: () => mayGoOn,
    ended: () => {
      ends++
    },
  })

  function wait(ms: number): void {
    const until = now + ms
    for (;;) {
      const due = timers.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0]
      if (!due) break
      timers = timers.filter((one) => one !== due)
      now = due.at
      due.call()
    }
    now = until
  }

  return {
    player,
    log,
    words,
    wait,
    ends: () => ends,
    pending: () => timers.length,
    start: () => events?.started(),
    fail: (problem?: Parameters<SpeechEvents['failed']>[0]) => events?.failed(problem),
    /** The device falls silent, and says so unless it forgets to. */
    finish: (isTold = true) => {
      isSpeaking = false
      if (isTold) events?.ended()
    },
    events: () => events,
    endTime: () => {
      mayGoOn = false
    },
  }
}

/** A player that reads its first sentence. */
export function playing() {
  const scene = makeScene()
  scene.player.play()
  scene.wait(100)
  scene.start()
  return scene
}
