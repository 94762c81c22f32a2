import { address } from '../../article/addresses.ts'
import { renewCopy } from '../device/library/saved.ts'
import { markRead, readMarks } from '../device/read-marks.ts'
import { showSaving } from '../device/saved-state.ts'
import { copyText } from '../device/system-share.ts'
import type { WordKey } from '../locales/words.ts'
import { letGo } from '../parts/keep-article.ts'
import { say } from '../parts/said.ts'
import { absoluteUrl } from '../parts/share-message.ts'
import type { LibraryDrawing } from './LibraryIcon.tsx'

/** A kept article, as far as a deed needs to know it. */
export interface DeedSubject {
  id: string
  headline: string
  /** Whether its pictures are kept too. */
  hasPictures: boolean
}

interface Deed {
  icon: LibraryDrawing
  words: WordKey
  /** One word, where a swiped row offers it. */
  short?: WordKey
  act: () => unknown
}

/** What can be done with a kept article: behind the three dots of its row, and by swiping the row. */
export function savedDeeds({ id, headline, hasPictures }: DeedSubject): readonly Deed[] {
  const isRead = readMarks.read().has(id)
  return [
    isRead
      ? { icon: 'read', words: 'menu.markUnread', short: 'swipe.unread', act: () => unmarkRead(id) }
      : { icon: 'read', words: 'menu.markRead', short: 'swipe.read', act: () => markRead(id) },
    { icon: 'link', words: 'menu.copy', act: () => copyLink(id) },
    { icon: 'renew', words: 'menu.renew', act: () => renew(id, hasPictures) },
    {
      icon: 'remove',
      words: 'menu.remove',
      short: 'swipe.remove',
      act: () => letGo(id, headline),
    },
  ]
}

function unmarkRead(id: string): void {
  readMarks.change((marks) => new Set([...marks].filter((one) => one !== id)))
}

async function copyLink(id: string): Promise<void> {
  if (await copyText(absoluteUrl(address.article(id)))) say({ words: 'menu.copied' })
}

async function renew(id: string, hasPictures: boolean): Promise<void> {
  showSaving(id, 0)
  try {
    await renewCopy(id, { hasPictures, progress: (share) => showSaving(id, share) })
    say({ words: 'menu.renewed' })
  } catch {
    say({ words: 'menu.renewFailed', isTrouble: true })
  } finally {
    showSaving(id, undefined)
  }
}
