import { type ReactNode, useState } from 'react'
import { hasSystemShare, shareBySystem } from '../device/system-share.ts'
import { useInterface } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import type { ShareMessage } from '../parts/share-message.ts'
import { AddressRow } from './AddressRow.tsx'
import { QrCode } from './QrCode.tsx'
import styles from './SendSheet.module.css'
import { shareLink, shareTargets } from './share-targets.ts'
import { TargetIcon } from './TargetIcon.tsx'

/** Where something can be message to; the children show what it is. */
export function SendSheet({
  message,
  tool,
  isRefused,
  close,
  children,
}: {
  message: ShareMessage
  tool?: Element | null
  /** Whether the clipboard was asked already, and in vain. */
  isRefused?: boolean
  close: () => void
  children: ReactNode
}) {
  const { t } = useInterface()
  const [isCode, setCode] = useState(false)
  return (
    <Sheet title={t('share.open')} tool={tool ?? null} close={close}>
      {children}
      <AddressRow message={message} isRefused={isRefused ?? false} />
      {isCode && <QrCode url={message.url} />}
      <ul className={styles.ways}>
        {shareTargets.map((target) => (
          <li key={target}>
            <a href={shareLink(target, message)} target="_blank" rel="noreferrer">
              <TargetIcon target={target} />
              {t(`share.${target}`)}
            </a>
          </li>
        ))}
        <li>
          <button type="button" aria-expanded={isCode} onClick={() => setCode(!isCode)}>
            <TargetIcon target="code" />
            {t('share.code')}
          </button>
        </li>
        <li>
          <button type="button" onClick={printBehind}>
            <Icon name="print" />
            {t('tools.print')}
          </button>
        </li>
        {hasSystemShare() && (
          <li>
            <button type="button" onClick={() => void shareBySystem(message)}>
              <Icon name="share" />
              {t('share.other')}
            </button>
          </li>
        )}
      </ul>
    </Sheet>
  )
}

/** Paper gets the page, not the sheet that lies on it. */
function printBehind(event: { currentTarget: Element }): void {
  event.currentTarget.closest('dialog')?.close()
  print()
}
