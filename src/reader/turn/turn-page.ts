import type { NavigateFunction } from 'react-router'
import { address } from '../../article/addresses.ts'
import { neighbourOf } from './list-order.ts'

/**
 * Goes to the next article or to the one before: on the list that the reader came from; else to the one that follows
 * here, and back to where the reader was.
 */
export function turnPage(step: 1 | -1, navigate: NavigateFunction): void {
  const current = document.querySelector<HTMLElement>('[data-article]:not(.Screen)')
  const neighbour = neighbourOf(current?.dataset.article ?? '', step)
  if (neighbour !== undefined) void navigate(address.article(neighbour))
  else if (step === 1) current?.querySelector<HTMLElement>('[data-next] a')?.click()
  else if (canGoBack()) void navigate(-1)
}

/** Whether the entry before this one is a page of this site. Browsers that do not tell are taken to have none. */
function canGoBack(): boolean {
  return 'navigation' in window && window.navigation.canGoBack
}
