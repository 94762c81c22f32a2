import { useState } from 'react'
import { bringMissingCopies } from '../../device/library/missing-copies.ts'
import { useInterface } from '../../locales/words.ts'
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
  const rows = [
    { name: 'added', words: counted(added), hint: 'restore.addedHint' },
    { name: 'here', words: counted(here), hint: 'restore.hereHint' },
    ...(unknown > 0
      ? [
          {
            name: 'unknown',
            words: String(unknown),
            hint: isForeign ? 'restore.foreignHint' : 'restore.unknownHint',
          } as const,
        ]
      : []),
    ...(apart > 0
      ? [{ name: 'apart', words: String(apart), hint: 'restore.apartHint' } as const]
      : []),
  ] as const
  return (
    <Sheet title={t('restore.title')} close={close}>
      <p className={styles.say}>
        <bdi dir="ltr">{name}</bdi>
      </p>
      <p className={styles.say}>{t('restore.nothingLost')}</p>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <div key={row.name}>
            <dt>{t(`restore.${row.name as 'added' | 'here' | 'unknown' | 'apart'}`)}</dt>
            <dd>
              {row.words}
              <small>{t(row.hint as 'restore.addedHint')}</small>
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
