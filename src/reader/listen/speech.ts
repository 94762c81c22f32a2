import type { Problem, Speech } from './player.ts'
import { voicesFor } from './voices.ts'

const problems: Record<string, Problem | undefined> = {
  'not-allowed': 'notAllowed',
  network: 'offline',
  'language-unavailable': 'noVoice',
  'voice-unavailable': 'noVoice',
  canceled: undefined,
  interrupted: undefined,
}

/** Marks of direction and stretched letters, which some engines spell out; the joiner that Persian needs stays. */
const unspoken = /(?!\u200c)[\p{Cf}\u0640]/gu

/** The device's own voice for a language: one that lives on the device before one that needs the network. */
export function deviceSpeech(language: string): Speech {
  // Chrome forgets the events of an utterance that nobody holds.
  let utterance: SpeechSynthesisUtterance | undefined
  return {
    speak: (text, speed, on) => {
      const voice = bestVoice(language)
      if (!voice) return on.failed('noVoice')
      utterance = new SpeechSynthesisUtterance(text.replace(unspoken, '').trim())
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = speed
      utterance.onstart = on.started
      utterance.onend = on.ended
      utterance.onerror = ({ error }) => {
        on.failed(error in problems ? problems[error] : 'silent')
      }
      // A page left while it was paused leaves the engine of all pages paused.
      if (speechSynthesis.paused) speechSynthesis.resume()
      speechSynthesis.speak(utterance)
    },
    cancel: () => speechSynthesis.cancel(),
    isSpeaking: () => speechSynthesis.speaking || speechSynthesis.pending,
  }
}

function bestVoice(language: string): SpeechSynthesisVoice | undefined {
  const rank = (voice: SpeechSynthesisVoice) =>
    Number(voice.localService) * 4 +
    Number(voice.lang.replace('_', '-') === language) * 2 +
    Number(voice.default)
  return voicesFor(language).sort((one, other) => rank(other) - rank(one))[0]
}
