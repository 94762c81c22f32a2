import { useRef, useState, useSyncExternalStore } from 'react'
import { useAtFirst } from '../device/at-first.ts'
import { learnLaterWords } from '../locales/interface.ts'
import { useInterface } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import { ToolLabel } from '../parts/ToolLabel.tsx'
import { type ListenProps, readListening, setListening, watchListening } from './listening.ts'
import { canRead, watchVoices } from './voices.ts'

/**
 * «استماع», where the device has a voice for the article's language and nothing where it has none. The bar that
 * reads comes with the first use.
 */
export function ListenTool({
  article,
  next,
  edition,
  isCurrent,
}: ListenProps & { isCurrent: boolean }) {
  const { t } = useInterface()
  const tool = useRef<HTMLButtonElement>(null)
  const [isMissed, setMissed] = useState(false)
  // The first question for voices takes a slow phone as long as all the text of an article.
  const isAtFirst = useAtFirst()
  const hasVoice = useSyncExternalStore(
    watchVoices,
    // A page that nobody sees has no frames, and so no end of its first moment: it is read on all the same.
    () => (!isAtFirst || readListening() !== undefined) && canRead(article.language),
    () => false,
  )
  const listening = useSyncExternalStore(watchListening, readListening, () => undefined)
  if (!hasVoice) return null
  // What it goes on to may stand below already: it is read once the page is called by it.
  const isMeant = isCurrent ? listening?.ids.includes(article.id) : listening?.ids[0] === article.id
  const Bar = isMeant ? listening?.Bar : undefined

  async function listen(): Promise<void> {
    if (Bar) return setListening(undefined)
    // Safari lets a page speak only after it spoke within a tap, and the bar is still on its way. A space, because Chromium
    // on Linux never speaks again after a text without a character.
    speechSynthesis.speak(new SpeechSynthesisUtterance(' '))
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
      <button type="button" ref={tool} aria-expanded={Bar !== undefined} onClick={listen}>
        <ToolLabel
          sign={<Icon name="listen" />}
          word={t(isMissed ? 'listen.missed' : 'listen.open')}
          stays={isMissed}
        />
      </button>
      {isMissed && (
        <span className="Hidden" role="alert">
          {t('listen.missed')}
        </span>
      )}
      {Bar && <Bar key={article.id} article={article} next={next} edition={edition} tool={tool} />}
    </>
  )
}
