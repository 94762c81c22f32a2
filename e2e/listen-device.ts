import type { Page } from '@playwright/test'

/** What a test can ask of the device that stands in for the browser's speech. */
interface Device {
  spoken: { text: string; rate: number; lang: string; voice: string }[]
  isSpeaking: () => boolean
  /** Says the word that begins at a character of what is being spoken. */
  say: (charIndex: number, charLength?: number) => void
  finish: () => void
  fail: (error: string) => void
  arrive: (languages: string[]) => void
}

/** A device with voices for `languages` that speaks as long as it is left to, and tells of it as browsers do. */
export async function giveVoices(page: Page, languages: string[]): Promise<void> {
  await page.addInitScript((first) => {
    type Told = Record<
      'onstart' | 'onend' | 'onerror' | 'onboundary',
      ((event: object) => void) | undefined
    >
    const makeVoice = (lang: string) => ({ lang, name: lang, localService: true, default: false })
    let voices = first.map(makeVoice)
    let current:
      | (Told & { text: string; rate: number; lang: string; voice?: { name: string } })
      | undefined
    const stop = () => {
      const stopped = current
      current = undefined
      return stopped
    }
    const synthesis = Object.assign(new EventTarget(), {
      paused: false,
      pending: false,
      getVoices: () => voices,
      speak: (utterance: NonNullable<typeof current>) => {
        if (utterance.text === '') throw new Error('Chromium on Linux says nothing any more')
        if (utterance.text === ' ') return
        current = utterance
        const { text, rate, lang, voice } = utterance
        device.spoken.push({ text, rate, lang, voice: voice?.name ?? '' })
        setTimeout(() => utterance.onstart?.({}))
      },
      cancel: () => stop()?.onerror?.({ error: 'canceled' }),
    })
    Object.defineProperty(synthesis, 'speaking', { get: () => current !== undefined })
    const device: Device = {
      spoken: [],
      isSpeaking: () => current !== undefined,
      say: (charIndex, charLength = 0) =>
        current?.onboundary?.({ name: 'word', charIndex, charLength }),
      finish: () => stop()?.onend?.({}),
      fail: (error) => stop()?.onerror?.({ error }),
      arrive: (languages) => {
        voices = languages.map(makeVoice)
        synthesis.dispatchEvent(new Event('voiceschanged'))
      },
    }
    class Utterance {
      rate = 1
      lang = ''
      text: string
      constructor(text: string) {
        this.text = text
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.assign(window, { device, SpeechSynthesisUtterance: Utterance })
  }, languages)
}

/** Asks the page's device something, or makes it do something. */
export function onDevice<Result>(page: Page, act: (device: Device) => Result): Promise<Result> {
  return page.evaluate(`(${act.toString()})(window.device)`)
}

/** What the device was given to speak, from the first. */
export function spokenText(page: Page): Promise<string[]> {
  return onDevice(page, (device) => device.spoken.map((one) => one.text))
}

/** The words that are marked as being read: the sentence, or the one word of it. */
export function markedText(page: Page, name: 'listen' | 'listen-word' = 'listen'): Promise<string> {
  return page.evaluate((mark) => {
    const [range] = CSS.highlights.get(mark) ?? []
    return range instanceof Range ? range.toString() : ''
  }, name)
}
