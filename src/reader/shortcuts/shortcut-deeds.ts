import type { NavigateFunction } from 'react-router'
import { address } from '../../article/addresses.ts'
import type { ShortcutAction } from '../parts/shortcut-actions.ts'

/** What has the page's title: of several articles on a page, the one that is read. */
const titled = ':has(> h1, > header > h1)'

/** What each key does; few readers press one, so it is fetched for the first press. */
export function shortcutDeeds({
  turnPage,
  navigate,
  openHelp,
}: {
  turnPage: (step: 1 | -1) => void
  navigate: NavigateFunction
  openHelp: () => void
}): Record<ShortcutAction, () => void> {
  return {
    next: () => turnPage(1),
    previous: () => turnPage(-1),
    larger: () => stepSize(1),
    smaller: () => stepSize(-1),
    share: () => document.querySelector<HTMLElement>(`${titled} [data-share]`)?.click(),
    save: () => document.querySelector<HTMLElement>(`${titled} [data-save]`)?.click(),
    library: () => void navigate(address.library),
    search: () => openSearch(navigate),
    help: openHelp,
  }
}

/** The field of this page, if it has one; else the page whose field takes the focus as it opens. */
function openSearch(navigate: NavigateFunction): void {
  const field = document.querySelector<HTMLElement>('[role=search] input')
  if (field) field.focus()
  else void navigate(address.search)
}

/** The settings form stays the only one that changes the size: a step is a press of the button beside the pressed one. */
function stepSize(step: number): void {
  const sizes = [
    ...document.querySelectorAll<HTMLInputElement>('[data-preferences] input[name="size"]'),
  ]
  sizes[sizes.findIndex((size) => size.checked) + step]?.click()
}
