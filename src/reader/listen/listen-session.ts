import type { ArticleView } from '../../article/edition.ts'
import { keepVoice } from './kept-voice.ts'
import { bringIntoView, makeSentenceFinder, mark } from './mark-sentence.ts'
import { type MediaShown, setMediaPlaying, takeMediaKeys } from './media-keys.ts'
import { passagesOf, spokenSentences } from './passages.ts'
import { makePlayer, type Place, type Player, type PlayerState } from './player.ts'
import { isTimeUp, setSleepTime } from './sleep-timer.ts'
import { deviceSpeech } from './speech.ts'
import { keptSpeed } from './speed.ts'

export interface ListenState extends PlayerState {
  count: number
  /** Whether the page follows the voice; it stops as soon as the reader scrolls by hand. */
  isFollowing: boolean
}

export interface ListenSession extends Omit<Player, 'read'> {
  read: () => ListenState
  watch: (changed: () => void) => () => void
  follow: () => void
  setVoice: (name: string) => void
  /** Begins to read within `root`, where the article is shown; returns a function that ends it. */
  begin: (root: Element) => () => void
}

const scrollKeys = /^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End)$/

function isScrollKey({ key, target }: KeyboardEvent): boolean {
  return scrollKeys.test(key) && !(target instanceof HTMLSelectElement)
}

/** One article being read aloud on this page: the player, the mark in the text, and the page that follows it. */
export function makeListenSession(
  article: ArticleView['article'],
  edition: string,
  ended: () => void,
): ListenSession {
  const passages = passagesOf(article)
  const sentences = spokenSentences(passages)
  const watchers = new Set<() => void>()
  let root: Element | undefined
  let find: ReturnType<typeof makeSentenceFinder> | undefined
  let unmark = () => {}
  let unmarkWord = () => {}
  let shown = -1
  let isFollowing = true
  let isOpen = false
  const player = makePlayer({
    sentences,
    speed: keptSpeed.read(),
    speech: deviceSpeech(article.language),
    after: (waitMs, call) => {
      const timer = setTimeout(call, waitMs)
      return () => clearTimeout(timer)
    },
    changed: update,
    said: showWord,
    // Timers of a page that is not seen may take a minute.
    breathMs: () => (document.hidden ? 0 : 350),
    mayGoOn: () => {
      const isOver = isTimeUp()
      if (isOver) setSleepTime('article')
      return !isOver
    },
    ended,
  })
  let state = snapshot()

  function snapshot(): ListenState {
    return { ...player.read(), count: sentences.length, isFollowing }
  }

  function update(): void {
    state = snapshot()
    if (state.at !== shown) show()
    // What is resumed begins with the sentence.
    if (state.status !== 'playing') unmarkWord()
    if (isOpen) setMediaPlaying(state.status === 'playing')
    for (const changed of watchers) changed()
  }

  function show(): void {
    shown = state.at
    const sentence = sentences[shown]
    // Found again each time: a headline becomes another element when its article is scrolled to or away from.
    find = root && makeSentenceFinder(root, passages)
    const range = sentence && find?.(sentence)
    unmarkWord()
    unmark()
    unmark = mark('listen', range)
    if (range && isFollowing) bringIntoView(range)
  }

  function showWord({ start, end }: Place): void {
    const sentence = sentences[state.at]
    unmarkWord()
    if (!sentence) return
    const word = {
      ...sentence,
      start: sentence.start + start,
      text: sentence.text.slice(start, end),
    }
    unmarkWord = mark('listen-word', find?.(word))
  }

  function setFollowing(next: boolean): void {
    if (isFollowing === next) return
    isFollowing = next
    if (next) shown = -1
    update()
  }

  function pressed(act: () => void): void {
    setFollowing(true)
    act()
  }

  const controls = {
    play: () => pressed(player.play),
    pause: () => pressed(player.pause),
    move: (by: 1 | -1) => pressed(() => player.move(by)),
  }

  /** What the system shows of the article, with its lead picture as the page has it already. */
  function shownOf(place: Element): MediaShown {
    const image = article.lead && place.querySelector<HTMLImageElement>('figure img')
    return {
      title: article.headline,
      artist: article.bylines?.map(({ name }) => name).join('، ') || edition,
      album: edition,
      picture: image?.currentSrc || undefined,
    }
  }

  function begin(place: Element): () => void {
    root = place
    isOpen = true
    takeMediaKeys(shownOf(place), controls)
    const listening = new AbortController()
    const options = { signal: listening.signal, passive: true }
    const stray = () => setFollowing(false)
    addEventListener('wheel', stray, options)
    addEventListener('touchmove', stray, options)
    addEventListener('keydown', (event) => isScrollKey(event) && stray(), options)
    // What is pressed on the root itself is the scroll bar.
    addEventListener(
      'pointerdown',
      ({ target }) => target === document.documentElement && stray(),
      options,
    )
    addEventListener('pagehide', player.pause, options)
    player.play()
    return () => {
      listening.abort()
      // The next article may take over what the system plays.
      isOpen = false
      player.pause()
      unmarkWord()
      unmark()
      shown = -1
    }
  }

  return {
    read: () => state,
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    ...controls,
    setSpeed: (speed) => {
      keptSpeed.change(() => speed)
      pressed(() => player.setSpeed(speed))
    },
    setVoice: (name) => {
      keepVoice(article.language, name)
      // The sentence is said again in it.
      pressed(() => player.setSpeed(state.speed))
    },
    follow: () => setFollowing(true),
    begin,
  }
}
