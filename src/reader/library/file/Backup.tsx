import { type ChangeEvent, useState } from 'react'
import { address } from '../../../article/addresses.ts'
import type { Edition } from '../../../article/edition.ts'
import { useInterface } from '../../locales/words.ts'
import { SectionHead } from '../../parts/SectionHead.tsx'
import { say } from '../../parts/said.ts'
import { absoluteUrl } from '../../parts/share-message.ts'
import styles from './Backup.module.css'
import { KeptFile } from './KeptFile.tsx'
import { canKeepFile } from './kept-file.ts'
import { writeLibraryFile } from './library-file.ts'
import { offerText } from './offer-file.ts'
import { readOwnLibrary } from './own-library.ts'
import { type Offer, Restore } from './Restore.tsx'
import { readOffer } from './read-offer.ts'

/** One file in which the whole library is, to be kept and read back; and what was saved as a book. */
export function Backup({ edition }: { edition: Edition }) {
  const { t } = useInterface()
  const [offer, setOffer] = useState<Offer>()
  const [isBinding, setBinding] = useState(false)
  const site = absoluteUrl(address.front)

  async function writeAll(): Promise<void> {
    const now = Date.now()
    const file = writeLibraryFile(await readOwnLibrary(), site, now)
    const day = file.made.slice(0, 10)
    offerText(JSON.stringify(file, null, 1), `sutur-library-${day}.json`, 'application/json')
    say({ words: 'backup.written' })
  }

  async function writeBook(): Promise<void> {
    setBinding(true)
    try {
      const { offerBook } = await import('./offer-book.ts')
      await offerBook(edition, t)
    } catch {
      say({ words: 'backup.bookFailed', isTrouble: true })
    }
    setBinding(false)
  }

  async function readBack({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0]
    target.value = ''
    if (file) setOffer(await readOffer(file))
  }

  return (
    <section className={`Screen ${styles.backup}`}>
      <SectionHead title={t('backup.title')} />
      <p>{t('backup.say')}</p>
      <button type="button" className="Button" onClick={() => void writeAll()}>
        {t('backup.write')}
      </button>
      <label className={`Button ${styles.quiet}`}>
        {t('backup.read')}
        <input type="file" accept=".json,.csv,application/json,text/csv" onChange={readBack} />
      </label>
      <button
        type="button"
        className={`Button ${styles.quiet}`}
        aria-busy={isBinding}
        onClick={() => isBinding || void writeBook()}
      >
        {t(isBinding ? 'backup.bookBinding' : 'backup.book')}
      </button>
      {canKeepFile() && <KeptFile />}
      {offer && <Restore offer={offer} close={() => setOffer(undefined)} />}
    </section>
  )
}
