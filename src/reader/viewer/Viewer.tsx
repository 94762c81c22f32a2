import { Suspense } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { address } from '../../article/addresses.ts'
import type { ArticleView } from '../../article/edition.ts'
import { useAlive } from '../device/alive.ts'
import { lazyPart } from '../parts/lazy-part.ts'
import { MissedSheet } from '../parts/MissedSheet.tsx'

const FigureSheet = lazyPart(
  () => import('./FigureSheet.tsx').then((module) => module.FigureSheet),
  MissedSheet,
)

/**
 * Shows an article's pictures over the whole screen. The open one is the address's `#figure-2`, so Back closes it and
 * it can be linked to. Without the app a picture's link leads to its file.
 */
export function Viewer({ article }: { article: ArticleView['article'] }) {
  const navigate = useNavigate()
  const { pathname, hash, state } = useLocation()
  const isAlive = useAlive()
  const isOwn = pathname === address.article(article.id)
  const open = isAlive && isOwn ? Number(/^#figure-(\d+)$/.exec(hash)?.[1] ?? 0) : 0
  if (open === 0) return null
  const figures = [article.lead, ...article.body].flatMap((block) =>
    block?.type === 'figure' && block.src !== undefined ? block : [],
  )
  if (open > figures.length) return null

  function replaceHash(next: string): void {
    void navigate({ hash: next }, { replace: true, state, preventScrollReset: true })
  }

  function close(): void {
    if (state?.isFigureTapped) void navigate(-1)
    else replaceHash('')
  }

  return (
    <Suspense>
      <FigureSheet
        figures={figures}
        open={open}
        show={(number) => replaceHash(`#figure-${number}`)}
        close={close}
        articleId={article.id}
      />
    </Suspense>
  )
}
