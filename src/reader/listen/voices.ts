/** The language of a tag without its country: `ar_EG`, `ar-001` and the dialect `arz` are all read by an `ar` voice. */
export function primaryLanguage(tag: string): string {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/)
  return /^ar[a-z]?$/.test(primary) ? 'ar' : primary
}

/** The device's voices for a language; none where it cannot speak or its voices have not arrived yet. */
export function voicesFor(language: string): SpeechSynthesisVoice[] {
  if (!('speechSynthesis' in window)) return []
  const wanted = primaryLanguage(language)
  return speechSynthesis.getVoices().filter((voice) => primaryLanguage(voice.lang) === wanted)
}

/**
 * The voices among which a reader may choose, best first: one that lives on the device before one that needs the network.
 * Those that a synthesizer only makes of another one (`Arabic+whisper`) are left out.
 */
export function offeredVoices(language: string): SpeechSynthesisVoice[] {
  const rank = ({ localService, lang, default: isDefault }: SpeechSynthesisVoice) =>
    Number(localService) * 4 + Number(lang.replace('_', '-') === language) * 2 + Number(isDefault)
  const all = voicesFor(language).sort((one, other) => rank(other) - rank(one))
  const own = all.filter(({ name }) => !name.includes('+'))
  return own.length > 0 ? own : all
}

/** Whether the device can read a language aloud. */
export function canRead(language: string): boolean {
  return voicesFor(language).length > 0
}

/** Calls back when voices arrive or go: Chrome learns of them only after the first question. */
export function watchVoices(changed: () => void): () => void {
  if (!('speechSynthesis' in window)) return () => {}
  speechSynthesis.addEventListener?.('voiceschanged', changed)
  return () => speechSynthesis.removeEventListener?.('voiceschanged', changed)
}
