import { useEffect } from 'react'
import { formatDay, isReadable } from '../../article/dates/dates.ts'
import { noteGone } from '../device/library/copies.ts'
import { learnLibraryWords } from '../locales/interface.ts'
import { useInterface } from '../locales/words.ts'
import { Notice } from '../parts/Notice.tsx'

/** Says over an article that the site has it no more, and that this is the reader's own copy. */
export function OwnCopyNotice({ id, withdrawn }: { id: string; withdrawn: string | undefined }) {
  const { t, language } = useInterface()

  // The library, which is outside React, lists it as such from now on.
  useEffect(() => {
    void noteGone(id).catch(() => {})
  }, [id])

  return (
    <Notice>
      {isReadable(withdrawn)
        ? t('copy.withdrawn', { date: formatDay(withdrawn, language) })
        : t('copy.gone')}
    </Notice>
  )
}

/** The notice, once its words are there. */
export async function fetchOwnCopyNotice(): Promise<typeof OwnCopyNotice> {
  await learnLibraryWords()
  return OwnCopyNotice
}
