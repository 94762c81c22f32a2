import { type ReactNode, Suspense, useCallback, useState } from 'react'
import { useAlive } from '../device/alive.ts'
import { useInterface } from '../locales/words.ts'
import { DrawnOnce } from './DrawnOnce.tsx'
import { Icon } from './Icon.tsx'
import { SettingsSheet } from './SettingsSheet.tsx'
import styles from './Tools.module.css'

/** What one can do with an article. Its height is kept, so that tools which need script shift nothing when they come. */
export function Tools({
  drawAlong,
  children,
}: {
  /** Draws what lets the bar come along with the reader, once the page is scrolled. */
  drawAlong?: ((bar: HTMLElement) => ReactNode) | undefined
  children?: ReactNode
}) {
  const { t } = useInterface()
  const isAlive = useAlive()
  const [bar, setBar] = useState<HTMLElement>()
  const awaitScroll = useCallback((element: HTMLElement | null) => {
    const note = () => setBar(element ?? undefined)
    addEventListener('scroll', note, { once: true })
    return () => removeEventListener('scroll', note)
  }, [])
  return (
    <div className={`Screen ${styles.tools}`} ref={awaitScroll}>
      <DrawnOnce name="tools-settings">
        <SettingsSheet place="tools" />
      </DrawnOnce>
      {children}
      {isAlive && (
        <div className={styles.end}>
          <Suspense>{bar && drawAlong?.(bar)}</Suspense>
          <button
            type="button"
            className={`Tool ${styles.print}`}
            onClick={() => print()}
            aria-label={t('tools.print')}
          >
            <Icon name="print" />
          </button>
        </div>
      )}
    </div>
  )
}
