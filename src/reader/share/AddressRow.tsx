import { useState } from 'react'
import { copyText } from '../device/system-share.ts'
import { useInterface } from '../locales/words.ts'
import { CopiedNotice } from '../parts/CopiedNotice.tsx'
import type { ShareMessage } from '../parts/share-message.ts'
import styles from './AddressRow.module.css'

/** The address and its copying; where the clipboard refuses, a field to copy it from by hand. */
export function AddressRow({ message, isRefused }: { message: ShareMessage; isRefused: boolean }) {
  const { t } = useInterface()
  const [times, setTimes] = useState(0)
  const [mustSelect, setMustSelect] = useState(isRefused)

  async function copy(): Promise<void> {
    if (await copyText(message.url)) setTimes(times + 1)
    else setMustSelect(true)
  }

  if (mustSelect) {
    return (
      <label className={styles.field}>
        {t('share.byHand')}
        <textarea
          readOnly
          dir={isRefused ? 'auto' : 'ltr'}
          value={isRefused ? `${message.text}\n${message.url}` : message.url}
          ref={(field) => field?.select()}
        />
      </label>
    )
  }
  return (
    <div className={styles.row}>
      <bdi dir="ltr">{message.url.replace(/^https?:\/\/|#.*$/g, '')}</bdi>
      <button type="button" onClick={() => void copy()}>
        {t('share.copy')}
      </button>
      {times > 0 && <CopiedNotice key={times} />}
    </div>
  )
}
