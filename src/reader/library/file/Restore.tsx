import { useState } from 'react'
import { bringMissingCopies } from '../../device/library/missing-copies.ts'
import { useInterface, type WordKey } from '../../locales/words.ts'
import { Sheet } from '../../parts/Sheet.tsx'
import { say } from '../../parts/said.ts'
import type { Joining } from './own-library.ts'
import styles from './Restore.module.css'

/** What a chosen file offers; without `joining` it is no library. */
export interface Offer {
  name: string
  joining?: Joining
  /** How many things in it were not whole, or are not in this edition. */
  unknown?: number
  /** Whether it is of another program. */
  isForeign: boolean
}

/** A copy comes back: said before it is done, and nothing here is lost. */
export function Restore({ offer, close }: { offer: Offer; close: () => void }) {
  const { t } = useInterface()
  const [isBusy, setBusy] = useState(false)
  const { name, joining, unknown = 0, isForeign } = offer
  if (!joining) {
    return (
      <Sheet title={t('restore.wrong')} close={close}>
        <p className={styles.say} role="alert">
          {t('restore.wrongHint', { name: `\u2068${name}\u2069` })}
        </p>
      </Sheet>
    )
  }

  async function join(): Promise<void> {
    setBusy(true)
    try {
      await joining?.join()
      close()
      say({ words: 'restore.done' })
      void bringMissingCopies()
    } catch {
      close()
      say({ words: 'restore.failed', isTrouble: true })
    }
  }

  const { added, here, apart } = joining
  const counted = ({ articles, excerpts }: Joining['added']) =>
    `${t('library.articles', { count: articles })}${t('article.and')}${t('library.excerptCount', { count: excerpts })}`
  const rows: { name: WordKey; words: string; hint: WordKey }[] = [
    { name: 'restore.added', words: counted(added), hint: 'restore.addedHint' },
    { name: 'restore.here', words: counted(here), hint: 'restore.hereHint' },
  ]
  if (unknown > 0) {
    const hint = isForeign ? 'restore.foreignHint' : 'restore.unknownHint'
    rows.push({ name: 'restore.unknown', words: String(unknown), hint })
  }
  if (apart > 0) {
    rows.push({ name: 'restore.apart', words: String(apart), hint: 'restore.apartHint' })
  }
  return (
    <Sheet title={t('restore.title')} close={close}>
      <p className={styles.say}>
        <bdi dir="ltr">{name}</bdi>
      </p>
      <p className={styles.say}>{t('restore.nothingLost')}</p>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <div key={row.name}>
            <dt>{t(row.name)}</dt>
            <dd>
              {row.words}
              <small>{t(row.hint)}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.foot}>
        <button type="button" className="Button" disabled={isBusy} onClick={() => void join()}>
          {t('restore.join')}
        </button>
        <button type="button" className={styles.cancel} onClick={close}>
          {t('pack.cancel')}
        </button>
      </p>
    </Sheet>
  )
}
