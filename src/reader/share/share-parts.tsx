import type { ReactNode } from 'react'
import { shareBySystem } from '../device/system-share.ts'
import { learnLaterWords } from '../locales/interface.ts'
import { absoluteUrl, makeShareMessage, type SharedPage } from '../parts/share-message.ts'
import { SendSheet } from './SendSheet.tsx'
import { ShareSheet } from './ShareSheet.tsx'

/** What sends a page or words of it to others: one file, because both use the same sheet. */
export const shareParts = { sharePage, SendSheet }

/** Shares a page with the device's own sheet; where there is none or it refuses, draws ours under `tool`. */
async function sharePage(
  page: SharedPage,
  tool: Element,
  draw: (sheet: ReactNode) => void,
): Promise<void> {
  const message = makeShareMessage(page.title, page.edition, absoluteUrl(page.path))
  if (await shareBySystem(message)) return
  await learnLaterWords()
  draw(<ShareSheet page={page} message={message} tool={tool} close={() => draw(undefined)} />)
}
