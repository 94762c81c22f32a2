import { type RefObject, useEffect } from 'react'
import { useNavigate } from 'react-router'
import { address } from '../../article/addresses.ts'
import { turnPage } from './turn-page.ts'

/**
 * Swipes and carried pictures, once the first page has come to rest; until then links are only links. `fetchArticle` has
 * an article at hand when it is done.
 */
export function useTurns(
  main: RefObject<HTMLElement | null>,
  fetchArticle: (id: string) => Promise<unknown>,
): void {
  const navigate = useNavigate()
  useEffect(() => {
    let end = () => {}
    const timer = setTimeout(async () => {
      try {
        const { carryOver, followTurns } = await import('./turns.ts')
        if (!main.current) return
        end = followTurns(main.current, {
          // The browser holds the page still until the new one is drawn: its text must be at hand.
          open: async (id) => {
            await fetchArticle(id).catch(() => {})
            carryOver(() => navigate(address.article(id), { flushSync: true }))
          },
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
  }, [main, navigate, fetchArticle])
}
