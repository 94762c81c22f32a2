import { type MouseEvent, type ReactNode, Suspense, useState } from 'react'
import { address } from '../../article/addresses.ts'
import { lazyPart } from '../parts/lazy-part.ts'
import { Presses } from '../parts/presses.ts'

const CopiedNotice = lazyPart(() =>
  import('../parts/CopiedNotice.tsx').then((module) => module.CopiedNotice),
)

/** The article that a link stands in need not be the one that the window shows the address of. */
function addressOf(link: HTMLAnchorElement): string {
  const id = link.closest<HTMLElement>('[data-article]')?.dataset.article
  const path = id === undefined ? location.pathname : base + address.article(id)
  return new URL(path, location.origin).href
}

const base = import.meta.env.BASE_URL.slice(0, -1)

/** Copies the address of a paragraph or subhead when its link is pressed; without the app the link is only a link. */
export function LinkCopier({ children }: { children: ReactNode }) {
  const [copied, setCopied] = useState(0)

  async function copy(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest('a[data-anchor]') : null
    if (!(link instanceof HTMLAnchorElement)) return
    try {
      await navigator.clipboard.writeText(new URL(link.hash, addressOf(link)).href)
      setCopied((times) => times + 1)
    } catch {
      // Where the clipboard is refused the address bar has the link all the same.
    }
  }

  return (
    <Presses onClick={(event) => void copy(event)}>
      {children}
      {copied > 0 && (
        <Suspense>
          <CopiedNotice key={copied} />
        </Suspense>
      )}
    </Presses>
  )
}
