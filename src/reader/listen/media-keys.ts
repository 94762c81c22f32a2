/** What the keys of a headset, of a keyboard and of the lock screen do. */
export interface MediaControls {
  play: () => void
  pause: () => void
  move: (by: 1 | -1) => void
}

/** What the lock screen shows. */
export interface MediaShown {
  title: string
  artist: string
  album: string
  picture: string | undefined
}

/** A registry: a page has one place on the lock screen, which passes from article to article. */
const media: { silence?: HTMLAudioElement; isPlaying: boolean } = { isPlaying: false }

/**
 * Takes the system's media keys and its lock screen for what is read. Browsers give them to what plays a file and not to
 * speech, so a file without a sound plays beside the voice, as in every reader that speaks. Where there are no such
 * keys, or the silence may not play, nothing happens.
 */
export function takeMediaKeys(shown: MediaShown, controls: MediaControls): void {
  const session = navigator.mediaSession
  if (!session) return
  const { picture, ...words } = shown
  session.metadata = new MediaMetadata({ ...words, artwork: picture ? [{ src: picture }] : [] })
  session.setActionHandler('play', controls.play)
  session.setActionHandler('pause', controls.pause)
  session.setActionHandler('previoustrack', () => controls.move(-1))
  session.setActionHandler('nexttrack', () => controls.move(1))
  media.silence ??= makeSilence()
  // A call, or another program that plays: the system stops the file, and the voice stops with it.
  media.silence.onpause = () => media.isPlaying && media.silence?.paused && controls.pause()
}

/** Tells the system whether something is read just now. */
export function setMediaPlaying(isPlaying: boolean): void {
  const { silence } = media
  if (!silence || media.isPlaying === isPlaying) return
  media.isPlaying = isPlaying
  if (isPlaying) silence.play().catch(() => {})
  else silence.pause()
  navigator.mediaSession.playbackState = isPlaying ? 'playing' : 'paused'
}

/** Gives the keys and the lock screen back. */
export function releaseMediaKeys(): void {
  if (!media.silence) return
  setMediaPlaying(false)
  URL.revokeObjectURL(media.silence.src)
  delete media.silence
  const session = navigator.mediaSession
  for (const action of ['play', 'pause', 'previoustrack', 'nexttrack'] as const) {
    session.setActionHandler(action, null)
  }
  session.metadata = null
  session.playbackState = 'none'
}

/** A file that plays for ever and says nothing; what is shorter than five seconds may count as a signal, which has no keys. */
function makeSilence(): HTMLAudioElement {
  const seconds = 10
  const perSecond = 8000
  const samples = new Uint8Array(seconds * perSecond).fill(128)
  const silence = new Audio(
    URL.createObjectURL(
      new Blob([wavHead(samples.length, perSecond), samples], { type: 'audio/wav' }),
    ),
  )
  silence.loop = true
  // Without an end there is nothing to seek in.
  silence.onloadedmetadata = () => {
    try {
      navigator.mediaSession.setPositionState({ duration: Number.POSITIVE_INFINITY })
    } catch {
      // Some browsers know no media without an end.
    }
  }
  return silence
}

/** The head of a WAV file of one channel with a byte for each sample. */
function wavHead(bytes: number, perSecond: number): ArrayBuffer {
  const head = new DataView(new ArrayBuffer(44))
  const write = (at: number, text: string) => {
    for (const [index, letter] of [...text].entries())
      head.setUint8(at + index, letter.charCodeAt(0))
  }
  write(0, 'RIFF')
  head.setUint32(4, 36 + bytes, true)
  write(8, 'WAVEfmt ')
  head.setUint32(16, 16, true)
  head.setUint16(20, 1, true)
  head.setUint16(22, 1, true)
  head.setUint32(24, perSecond, true)
  head.setUint32(28, perSecond, true)
  head.setUint16(32, 1, true)
  head.setUint16(34, 8, true)
  write(36, 'data')
  head.setUint32(40, bytes, true)
  return head.buffer
}
