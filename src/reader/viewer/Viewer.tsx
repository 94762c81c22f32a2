import { type MouseEvent, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { address } from '../../article/addresses.ts'
import type { ArticleView } from '../../article/edition.ts'
import { useAlive } from '../device/alive.ts'
import { isPlain } from '../device/press.ts'
import { lazyPart } from '../parts/lazy-part.ts'
import { MissedSheet } from '../parts/MissedSheet.tsx'
import { Presses } from '../parts/presses.ts'

const FigureSheet = lazyPart(
  () => import('./FigureSheet.tsx').then((module) => module.FigureSheet),
  MissedSheet,
)

/**
 * Opens an article's pictures over the whole screen. The open one is the address's `#figure-2`, so Back closes it and
 * it can be linked to. Without the app a picture's link leads to its file.
 */
export function Viewer({
  article,
  children,
}: {
  article: ArticleView['article']
  children: ReactNode
}) {
  const navigate = useNavigate()
  const { pathname, hash, state } = useLocation()
  const isAlive = useAlive()
  const isOwn = pathname === address.article(article.id)
  const open = isAlive && isOwn ? Number(/^#figure-(\d+)$/.exec(hash)?.[1] ?? 0) : 0
  const figures = [article.lead, ...article.body].filter(
    (block) => block?.type === 'figure' && block.src !== undefined,
  )

  // However it was left, the keyboard stands on the picture that was shown last.
  const root = useRef<HTMLDivElement>(null)
  const last = useRef(0)
  useEffect(() => {
    if (open === 0 && last.current > 0) {
      root.current?.querySelectorAll<HTMLElement>('a[data-figure]')[last.current - 1]?.focus()
    }
    last.current = open
  }, [open])

  function enlarge(event: MouseEvent<HTMLElement>): void {
    if (!isPlain(event)) return
    const link = event.target instanceof Element ? event.target.closest('a[data-figure]') : null
    const links: (Element | null)[] = [...event.currentTarget.querySelectorAll('a[data-figure]')]
    const at = link === null ? -1 : links.indexOf(link)
    if (at < 0) return
    event.preventDefault()
    const figure = `${address.article(article.id)}#figure-${at + 1}`
    void navigate(figure, { state, preventScrollReset: true })
  }

  function close(): void {
    if (history.state?.idx > 0) void navigate(-1)
    else void navigate({ hash: '' }, { replace: true, state, preventScrollReset: true })
  }

  return (
    <Presses ref={root} onClick={enlarge}>
      {children}
      {open > 0 && open <= figures.length && (
        <Suspense>
          <FigureSheet
            figures={figures.flatMap((figure) => (figure?.type === 'figure' ? figure : []))}
            open={open}
            turn={(to) =>
              void navigate(
                { hash: `#figure-${to}` },
                { replace: true, state, preventScrollReset: true },
              )
            }
            close={close}
          />
        </Suspense>
      )}
    </Presses>
  )
}
