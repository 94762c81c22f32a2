import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useNavigate } from 'react-router'
import { address } from '../../article/addresses.ts'
import type { Summary } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import { ControlIcon } from './ControlIcon.tsx'
import styles from './ListenBar.module.css'
import { type ListenSession, type ListenState, makeListenSession } from './listen-session.ts'
import { type ListenProps, setListening } from './listening.ts'
import { releaseMediaKeys } from './media-keys.ts'
import { findNextSaved } from './next-saved.ts'
import { SleepChoice } from './SleepChoice.tsx'
import { isTimeUp, readSleepTime, setSleepTime } from './sleep-timer.ts'
import { speeds } from './speed.ts'
import { VoiceChoice } from './VoiceChoice.tsx'
import { canRead } from './voices.ts'

/** The articles whose bars are there: a registry, because one bar takes over from another. */
const openBars = new Set<string>()

/** The bar at the bottom edge while an article is read aloud; it reads as long as it is there. */
export function ListenBar({
  article,
  next,
  edition,
  tool,
}: ListenProps & { tool: RefObject<HTMLButtonElement | null> }) {
  const { t } = useInterface()
  const navigate = useNavigate()
  const [saved, setSaved] = useState<Summary>()
  const following = saved ?? (next && canRead(next.language) ? next : undefined)
  const whatFollows = useRef(following)
  whatFollows.current = following
  const [session] = useState(() => makeListenSession(article, edition, goOn))
  const state = useSyncExternalStore(session.watch, session.read)
  const play = useReading(article.id, session, tool, setSaved)
  const isPlaying = state.status === 'playing'
  const written = (state.status === 'ended' ? state.count : state.at) / state.count

  function goOn(): void {
    const story = whatFollows.current
    if (isTimeUp()) setSleepTime('article')
    if (!story || readSleepTime() === 'article') return
    setListening({ ids: [article.id, story.id], Bar: ListenBar })
    void navigate(address.article(story.id))
  }

  return createPortal(
    <section className={`Screen ${styles.bar}`} data-foot="deed" aria-label={t('listen.title')}>
      <div className={styles.written} style={{ inlineSize: `${100 * written}%` }} />
      {state.problem && (
        <p className={styles.problem} role="alert">
          {t(`listen.problem.${state.problem}`)}
        </p>
      )}
      <button type="button" aria-label={t('listen.previous')} onClick={() => session.move(-1)}>
        <ControlIcon name="previous" />
      </button>
      <button
        type="button"
        className={styles.play}
        ref={play}
        aria-label={t(isPlaying ? 'listen.pause' : 'listen.play')}
        onClick={isPlaying ? session.pause : session.play}
      >
        <ControlIcon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <button type="button" aria-label={t('listen.next')} onClick={() => session.move(1)}>
        <ControlIcon name="next" />
      </button>
      <div className={styles.where}>
        <Where state={state} follow={session.follow} />
      </div>
      <VoiceChoice language={article.language} choose={session.setVoice} />
      <SpeedChoice speed={state.speed} choose={session.setSpeed} />
      <SleepChoice
        following={saved ? 'saved' : following && 'next'}
        chosen={() => state.status === 'ended' && goOn()}
      />
      <button type="button" aria-label={t('listen.close')} onClick={() => close(tool.current)}>
        <Icon name="close" />
      </button>
    </section>,
    document.body,
  )
}

function Where({ state, follow }: { state: ListenState; follow: () => void }) {
  const { t } = useInterface()
  if (state.status === 'ended') return t('listen.ended')
  if (!state.isFollowing) {
    return (
      <button type="button" onClick={follow}>
        {t('listen.follow')}
      </button>
    )
  }
  return (
    <>
      <span className="Hidden">{t('listen.sentence')} </span>
      <span className={styles.progress}>
        {t('listen.progress', { at: state.at + 1, count: state.count })}
      </span>
    </>
  )
}

function SpeedChoice({ speed, choose }: { speed: number; choose: (speed: number) => void }) {
  const { t } = useInterface()
  return (
    <select
      aria-label={t('listen.speed')}
      dir="ltr"
      value={speed}
      onChange={(event) => choose(Number(event.target.value))}
    >
      {speeds.map((one) => (
        <option key={one} value={one}>{`${one}×`}</option>
      ))}
    </select>
  )
}

/** Reads as long as the bar is there, with the keyboard on its play button, which it gives. */
function useReading(
  id: string,
  session: ListenSession,
  tool: RefObject<HTMLButtonElement | null>,
  setSaved: (story: Summary | undefined) => void,
) {
  const play = useRef<HTMLButtonElement>(null)
  // The browser's voice, the keyboard and the focus.
  useEffect(() => {
    const closeOnEscape = ({ key, target }: KeyboardEvent) => {
      const isMeant = key === 'Escape' && !(target instanceof HTMLInputElement)
      if (isMeant && !document.querySelector('[data-sheet][open], dialog[open]')) {
        close(tool.current)
      }
    }
    openBars.add(id)
    setListening({ ids: [id], Bar: ListenBar })
    const end = session.begin(tool.current?.closest('article') ?? document.body)
    play.current?.focus({ preventScroll: true })
    void findNextSaved(id).then(setSaved)
    // On the way down: on the way up, the sheet that Escape is meant for is closed already.
    addEventListener('keydown', closeOnEscape, true)
    return () => {
      removeEventListener('keydown', closeOnEscape, true)
      end()
      openBars.delete(id)
      // Where no other bar took over nothing is listened to: to come back later is not to ask for reading.
      setTimeout(() => {
        if (openBars.size > 0) return
        releaseMediaKeys()
        setListening(undefined)
      })
    }
  }, [id, session, tool, setSaved])
  return play
}

function close(tool: HTMLElement | null): void {
  setSleepTime('article')
  setListening(undefined)
  tool?.focus({ preventScroll: true })
}
