import { type ReactNode, useState } from 'react'
import { useInterface } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import { AddressRow } from './AddressRow.tsx'
import { Leaf } from './Leaf.tsx'
import { QrCode } from './QrCode.tsx'
import styles from './SendSheet.module.css'
import { linkTo, type Sent, ways } from './sent.ts'
import { hasSystem, sendBySystem } from './system.ts'
import { WayIcon } from './WayIcon.tsx'

/** Where something can be sent to; the children show what it is. */
export function SendSheet({
  sent,
  tool,
  isRefused,
  close,
  children,
}: {
  sent: Sent
  tool?: Element | null
  /** Whether the clipboard was asked already, and in vain. */
  isRefused?: boolean
  close: () => void
  children: ReactNode
}) {
  const { t } = useInterface()
  const [isCode, setCode] = useState(false)
  return (
    <Leaf title={t('share.open')} tool={tool ?? null} close={close}>
      {children}
      <AddressRow sent={sent} isRefused={isRefused ?? false} />
      {isCode && <QrCode url={sent.url} />}
      <ul className={styles.ways}>
        {ways.map((way) => (
          <li key={way}>
            <a href={linkTo(way, sent)} target="_blank" rel="noreferrer">
              <WayIcon way={way} />
              {t(`share.${way}`)}
            </a>
          </li>
        ))}
        <li>
          <button type="button" aria-expanded={isCode} onClick={() => setCode(!isCode)}>
            <WayIcon way="code" />
            {t('share.code')}
          </button>
        </li>
        <li>
          <button type="button" onClick={printBehind}>
            <Icon name="print" />
            {t('tools.print')}
          </button>
        </li>
        {hasSystem() && (
          <li>
            <button type="button" onClick={() => void sendBySystem(sent)}>
              <Icon name="share" />
              {t('share.other')}
            </button>
          </li>
        )}
      </ul>
    </Leaf>
  )
}

/** Paper gets the page, not the sheet that lies on it. */
function printBehind(event: { currentTarget: Element }): void {
  event.currentTarget.closest('dialog')?.close()
  print()
}
