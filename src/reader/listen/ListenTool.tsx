import { useRef, useState, useSyncExternalStore } from 'react'
import { learnLaterWords } from '../interface.ts'
import { useInterface } from '../words.ts'
import styles from './ListenTool.module.css'
import { type ListenProps, readListening, setListening, watchListening } from './listening.ts'
import { voicesFor, watchVoices } from './voices.ts'

/**
 * «استماع», where the device has a voice for the article's language and nothing where it has none. The bar that
 * reads comes with the first use.
 */
export function ListenTool({ article, next, isCurrent }: ListenProps & { isCurrent: boolean }) {
  const { t } = useInterface()
  const tool = useRef<HTMLButtonElement>(null)
  const [isMissed, setMissed] = useState(false)
  const hasVoice = useSyncExternalStore(
    watchVoices,
    () => voicesFor(article.language).length > 0,
    () => false,
  )
  const listening = useSyncExternalStore(watchListening, readListening, () => undefined)
  if (!hasVoice) return null
  // What it goes on to may stand below already: it is read once the page is called by it.
  const isMeant = isCurrent ? listening?.ids.includes(article.id) : listening?.ids[0] === article.id
  const Bar = isMeant ? listening?.Bar : undefined

  async function listen(): Promise<void> {
    if (Bar) return setListening(undefined)
    // Safari lets a page speak only after it spoke within a tap, and the bar is still on its way.
    speechSynthesis.speak(new SpeechSynthesisUtterance(''))
    try {
      const [{ ListenBar }] = await Promise.all([import('./ListenBar.tsx'), learnLaterWords()])
      // The reader may have left the page meanwhile.
      if (tool.current) setListening({ ids: [article.id], Bar: ListenBar })
      setMissed(false)
    } catch {
      setMissed(true)
    }
  }

  return (
    <>
      <button
        type="button"
        className={styles.tool}
        ref={tool}
        aria-expanded={Bar !== undefined}
        onClick={listen}
      >
        <svg className="Icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 15.5v-3a8 8 0 0 1 16 0v3M4 14h3.5v6H6a2 2 0 0 1-2-2zm16 0h-3.5v6H18a2 2 0 0 0 2-2z" />
        </svg>
        <span className={isMissed ? undefined : styles.word}>
          {t(isMissed ? 'listen.missed' : 'listen.open')}
        </span>
      </button>
      {isMissed && (
        <span className="Hidden" role="alert">
          {t('listen.missed')}
        </span>
      )}
      {Bar && <Bar key={article.id} article={article} next={next} tool={tool} />}
    </>
  )
}
