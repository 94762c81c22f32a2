import type { ReactNode } from 'react'
import { shareBySystem } from '../device/system-share.ts'
import { learnLaterWords } from '../locales/interface.ts'
import { absoluteUrl, makeShareMessage, type SharedPage } from '../parts/share-message.ts'
import { ShareSheet } from './ShareSheet.tsx'

/** Sends a page by the device's own sheet; draws ours, hung from `tool`, where the device has none or refuses. */
export async function share(
  page: SharedPage,
  tool: Element,
  draw: (sheet: ReactNode) => void,
): Promise<void> {
  const sent = makeShareMessage(page.title, page.edition, absoluteUrl(page.path))
  if (await shareBySystem(sent)) return
  await learnLaterWords()
  draw(<ShareSheet page={page} sent={sent} tool={tool} close={() => draw(undefined)} />)
}
