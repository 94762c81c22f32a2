import type { Problem, Speech } from './player.ts'
import { spokenText } from './spoken/spoken-text.ts'
import { voicesFor } from './voices.ts'

const problems: Record<string, Problem | undefined> = {
  'not-allowed': 'notAllowed',
  network: 'offline',
  'language-unavailable': 'noVoice',
  'voice-unavailable': 'noVoice',
  canceled: undefined,
  interrupted: undefined,
}

/**
 * The device's own voice for a language: one that lives on the device before one that needs the network. It says a text as
 * a newsreader does, and tells of the words as they are written.
 */
export function deviceSpeech(language: string): Speech {
  // Chrome forgets the events of an utterance that nobody holds.
  let utterance: SpeechSynthesisUtterance | undefined
  return {
    speak: (text, speed, on) => {
      const voice = bestVoice(language)
      if (!voice) return on.failed('noVoice')
      const spoken = spokenText(text, language)
      utterance = new SpeechSynthesisUtterance(spoken.text.trimEnd())
      utterance.voice = voice
      utterance.lang = voice.lang
      utterance.rate = speed
      utterance.onstart = on.started
      utterance.onend = on.ended
      utterance.onboundary = ({ name, charIndex, charLength }) => {
        const word = name === 'word' ? spoken.sourceOf(charIndex, charLength) : undefined
        if (word) on.said(word)
      }
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
