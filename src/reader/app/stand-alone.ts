import type { createBrowserRouter } from 'react-router'
import { keepListPages, listPagesAt } from '../device/list-pages.ts'
import { forgetScroll, moveScroll } from '../device/scroll-positions.ts'

/** Forgets what the document before this one kept for its first entry, which had the same key. */
export function forgetFirstEntry(entryKey: string): void {
  forgetScroll(entryKey)
  keepListPages(entryKey, undefined)
}

/**
 * A document is written for one article or one page of a list. Loaded again while others stood above it, it stands alone
 * and is scrolled to the same line of its own text; so is one that stood alone, where the browser did not. Call it before
 * anything is drawn.
 */
export async function standAlone(router: ReturnType<typeof createBrowserRouter>): Promise<void> {
  const { key, state, search, hash } = router.state.location
  const list = listPagesAt(key)
  const stoodAlone = !list && !state?.shown
  if (!stoodAlone) {
    const alone = { replace: true, state: null, preventScrollReset: true }
    await router.navigate({ search, hash }, alone)
  }
  const place = moveScroll(key, router.state.location.key, list?.above ?? state?.above ?? 0)
  // The router leaves a written page to the browser: only Chromium finds the line among less text than there was, and
  // Firefox may leave a page that is loaded again at its top.
  if (place !== undefined && !(stoodAlone && scrollY)) scrollTo(0, place)
}
