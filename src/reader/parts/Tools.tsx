import type { ReactNode } from 'react'
import { useAlive } from '../device/alive.ts'
import { useInterface } from '../locales/words.ts'
import { comeBack } from './come-back.ts'
import { DrawnOnce } from './DrawnOnce.tsx'
import { Icon } from './Icon.tsx'
import { SettingsSheet } from './SettingsSheet.tsx'
import styles from './Tools.module.css'

/** What one can do with an article. Its height is kept, so that tools which need script shift nothing when they come. */
export function Tools({
  comesAlong,
  children,
}: {
  /** Whether it comes back on a phone while the reader scrolls back. */
  comesAlong: boolean
  children?: ReactNode
}) {
  const { t } = useInterface()
  const isAlive = useAlive()
  return (
    <div className={`Screen ${styles.tools}`} ref={isAlive && comesAlong ? comeBack : undefined}>
      <DrawnOnce name="tools-settings">
        <SettingsSheet place="tools" />
      </DrawnOnce>
      {children}
      {isAlive && (
        <button
          type="button"
          className={`Tool ${styles.end}`}
          onClick={() => print()}
          aria-label={t('tools.print')}
        >
          <Icon name="print" />
        </button>
      )}
    </div>
  )
}
