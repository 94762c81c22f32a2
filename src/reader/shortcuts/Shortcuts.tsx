import { Suspense, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { lazyPart } from '../parts/lazy-part.ts'
import { MissedSheet } from '../parts/MissedSheet.tsx'
import { shortcutAction } from '../parts/shortcut-actions.ts'

const HelpSheet = lazyPart(
  () => import('./HelpSheet.tsx').then((module) => module.HelpSheet),
  MissedSheet,
)

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
      const action = shortcutAction(event)
      if (!action) return
      event.preventDefault()
      import('./shortcut-deeds.ts')
        .then(({ shortcutDeeds }) =>
          shortcutDeeds({ turnPage, navigate, openHelp: () => setHelpOpen(true) })[action](),
        )
        .catch(() => {})
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
