import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { useQueries } from '../app/queries-context.ts'
import { useAlive } from '../device/alive.ts'
import { useInterface, type WordKey } from '../locales/words.ts'
import { Blank } from '../parts/Blank.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { ExcerptsPart } from './ExcerptsPart.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import styles from './LibraryPage.module.css'
import { LibraryTabs } from './LibraryTabs.tsx'
import { type LibraryPart, libraryParts } from './library-parts.ts'
import { OfflinePart } from './OfflinePart.tsx'
import { SavedPart } from './SavedPart.tsx'
import { useLibraryChanges, useShelf } from './shelves.ts'
import { Totals } from './Totals.tsx'
import { useOnline } from './use-online.ts'

const names = {
  saved: 'library.saved',
  excerpts: 'library.excerpts',
  history: 'library.history',
  offline: 'library.offline',
} as const satisfies Record<LibraryPart, WordKey>

/** What the reader keeps on this device: articles, marks, what was read, and what is there without a connection. */
export function LibraryPage() {
  const { t } = useInterface()
  const { data: edition } = useSuspenseQuery(useQueries().edition)
  const isAlive = useAlive()
  const { search } = useLocation()
  // The page is written without knowing which part will be asked for.
  const asked = isAlive ? new URLSearchParams(search).get('part') : null
  const part = libraryParts.find((one) => one === asked) ?? 'saved'
  const title =
    part === 'saved' ? t('library.title') : t('library.titleOf', { part: t(names[part]) })
  return (
    <>
      <PageTitle title={`${title} · ${edition.name}`} />
      {isAlive && <OfflineNotice />}
      <header className={styles.head}>
        <h1>{t('library.title')}</h1>
        <p>{isAlive && <Totals part={part} />}</p>
      </header>
      <LibraryTabs part={part} nameOf={(one) => t(names[one])} />
      {isAlive ? (
        <Chosen part={part}>
          {part === 'saved' && <SavedPart edition={edition} />}
          {part === 'excerpts' && <ExcerptsPart edition={edition} />}
          {part === 'history' && <HistoryPart edition={edition} />}
          {part === 'offline' && <OfflinePart edition={edition} />}
        </Chosen>
      ) : (
        <p className={styles.needs}>{t('library.needsScript')}</p>
      )}
    </>
  )
}

function Chosen({ part, children }: { part: LibraryPart; children: ReactNode }) {
  const { t } = useInterface()
  useLibraryChanges()
  const { isRefused } = useShelf('saved')
  return (
    <div key={part} className={styles.part}>
      {isRefused ? (
        <Blank level={2} title={t('library.refused')} say={t('library.refusedHint')} />
      ) : (
        children
      )}
    </div>
  )
}

function OfflineNotice() {
  const { t } = useInterface()
  return !useOnline() && <Notice>{t('library.offlineNow')}</Notice>
}
