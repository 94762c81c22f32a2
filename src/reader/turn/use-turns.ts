import { type RefObject, useEffect } from 'react'
import { useNavigate } from 'react-router'
import { turnPage } from './turn-page.ts'

/** Swipes and carried pictures, once the first page has come to rest; until then links are only links. */
export function useTurns(main: RefObject<HTMLElement | null>): void {
  const navigate = useNavigate()
  useEffect(() => {
    let end = () => {}
    const timer = setTimeout(async () => {
      try {
        const { followTurns } = await import('./turns.ts')
        if (!main.current) return
        end = followTurns(main.current, {
          open: (address) => void navigate(address, { viewTransition: true }),
          turn: (step) => turnPage(step, navigate),
        })
      } catch {
        // What did not arrive is missed by nobody: every way that it adds is there as a link too.
      }
    }, 1000)
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [main, navigate])
}
