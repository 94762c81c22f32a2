import { Suspense, useEffect, useState } from 'react'
import { type NavigateFunction, useNavigate } from 'react-router'
import { address } from '../../article/addresses.ts'
import { lazyPart } from '../parts/lazy-part.ts'
import { MissedSheet } from '../parts/MissedSheet.tsx'
import { shortcutAction } from '../parts/shortcut-actions.ts'

const HelpSheet = lazyPart(
  () => import('./HelpSheet.tsx').then((module) => module.HelpSheet),
  MissedSheet,
)

/** What has the page's title: of several articles on a page, the one that is read. */
const titled = ':has(> h1, > header > h1)'

/** The keyboard's ways through an article, and the sheet that lists them. Draws nothing until it is asked for. */
export function Shortcuts({
  turnPage,
}: {
  /** Goes to the next article or to the one before. */
  turnPage: (step: 1 | -1) => void
}) {
  const navigate = useNavigate()
  const [isHelpOpen, setHelpOpen] = useState(false)

  // The keyboard, wherever the focus is.
  useEffect(() => {
    function act(event: KeyboardEvent): void {
      switch (shortcutAction(event)) {
        case 'next':
          turnPage(1)
          break
        case 'previous':
          turnPage(-1)
          break
        case 'larger':
          stepSize(1)
          break
        case 'smaller':
          stepSize(-1)
          break
        case 'share':
          document.querySelector<HTMLElement>(`${titled} [data-share]`)?.click()
          break
        case 'save':
          document.querySelector<HTMLElement>(`${titled} [data-save]`)?.click()
          break
        case 'library':
          void navigate(address.library)
          break
        case 'search':
          openSearch(navigate)
          break
        case 'help':
          setHelpOpen(true)
          break
        default:
          return
      }
      event.preventDefault()
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [navigate, turnPage])

  if (!isHelpOpen) return null
  return (
    <Suspense>
      <HelpSheet close={() => setHelpOpen(false)} />
    </Suspense>
  )
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
