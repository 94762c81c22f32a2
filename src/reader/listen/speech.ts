import { readKeptVoice } from './kept-voice.ts'
import type { Problem, Speech } from './player.ts'
import { spokenText } from './spoken/spoken-text.ts'
import { offeredVoices } from './voices.ts'

const problems: Record<string, Problem | undefined> = {
  'not-allowed': 'notAllowed',
  network: 'offline',
  'language-unavailable': 'noVoice',
  'voice-unavailable': 'noVoice',
  canceled: undefined,
  interrupted: undefined,
}

/**
 * The voice of the device for a language, the chosen one or the best. It says a text as a newsreader does, and tells of the words as they are written.
 */
export function deviceSpeech(language: string): Speech {
  // Chrome forgets the events of an utterance that nobody holds.
  let utterance: SpeechSynthesisUtterance | undefined
  return {
    speak: (text, speed, on) => {
      const voice = chosenVoice(language)
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

function chosenVoice(language: string): SpeechSynthesisVoice | undefined {
  const voices = offeredVoices(language)
  const name = readKeptVoice(language)
  return voices.find((voice) => voice.name === name) ?? voices[0]
}
