import type { ReactNode } from 'react'
import { learnLaterWords } from '../locales/interface.ts'
import { ShareSheet } from './ShareSheet.tsx'
import { sentOf } from './sent.ts'
import type { Sharable } from './sharable.ts'
import { sendBySystem } from './system.ts'
import { urlOf } from './url.ts'

/** Sends a page by the device's own sheet; draws ours, hung from `tool`, where the device has none or refuses. */
export async function share(
  page: Sharable,
  tool: Element,
  draw: (sheet: ReactNode) => void,
): Promise<void> {
  const sent = sentOf(page.title, page.edition, urlOf(page.path))
  if (await sendBySystem(sent)) return
  await learnLaterWords()
  draw(<ShareSheet page={page} sent={sent} tool={tool} close={() => draw(undefined)} />)
}
