import { useSuspenseQuery } from '@tanstack/react-query'
import { memo, type ReactNode, Suspense, useCallback, useState } from 'react'
import { useLocation, useNavigationType, useParams } from 'react-router'
import type { ArticleView, Edition } from '../../article/edition.ts'
import { directionOf, directionOfLanguage, isolateMixed } from '../../article/text/direction.ts'
import { useQueries } from '../app/queries-context.ts'
import { useAtFirst } from '../device/at-first.ts'
import { earlyPart } from '../parts/early-part.tsx'
import { FaultBoundary } from '../parts/FaultBoundary.tsx'
import { FigureView } from '../parts/FigureView.tsx'
import { lazyPart } from '../parts/lazy-part.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import { PrintedAddress } from '../parts/PrintedAddress.tsx'
import { Tools } from '../parts/Tools.tsx'
import { Amendments } from './Amendments.tsx'
import { ArticleEnd } from './ArticleEnd.tsx'
import { ArticleHead } from './ArticleHead.tsx'
import styles from './ArticlePage.module.css'
import { ArticlePlace } from './ArticlePlace.tsx'
import { Body } from './Body.tsx'
import { type BlockFrame, BlockFrameContext } from './block-frame.ts'
import { ContinueReading } from './ContinueReading.tsx'
import { CurrentAddress } from './CurrentAddress.tsx'
import { RelatedCards } from './RelatedCards.tsx'
import { subheadsOf } from './subheads.ts'
import { type ShownArticles, useShownArticles } from './use-shown-articles.ts'

/** What other capabilities add to an article; the app hands it in. */
interface Additions {
  drawTools: (view: ArticleView, edition: Edition, isCurrent: boolean) => ReactNode
  /** The running story that the article belongs to: at its head, and its neighbours there at its end. */
  drawStoryLine: (view: ArticleView, edition: Edition) => ReactNode
  drawStoryStrip: (view: ArticleView, edition: Edition) => ReactNode
  /** The text of a live coverage. */
  drawCoverage: (shown: {
    view: ArticleView
    blocks: ArticleView['article']['body']
    edition: Edition
  }) => ReactNode
  /** What shows the article's pictures larger. */
  drawViewer: (view: ArticleView) => ReactNode
  /** What keeps the place where the reader stops, and offers to go on from there. */
  drawReadingPlace: (view: ArticleView) => ReactNode
  /** The reader's marks and notes in an article whose text is drawn whole; `setFrame` puts notes beside its blocks. */
  drawMarks: (view: ArticleView, setFrame: SetFrame) => ReactNode
}

/** Takes what stands around the blocks of an article from now on. */
export type SetFrame = (frame: BlockFrame | undefined) => void

/** The article that the address names, and under it those that were read on to. */
export function ArticlePage({ foundWords, ...additions }: Additions & { foundWords: ReactNode }) {
  const { id = '' } = useParams()
  const { data: edition } = useSuspenseQuery(useQueries().edition)
  const shown = useShownArticles(id)
  return (
    <>
      {shown.ids.map((one, at) => (
        <ArticlePlace
          key={one}
          id={one}
          isCurrent={one === id}
          isAhead={at > shown.ids.indexOf(id)}
        >
          {shown.isNear(one) && (
            // One that was read on to and cannot be drawn must not take those that are read.
            <FaultBoundary passesOn={at === 0}>
              <OneArticle
                id={one}
                edition={edition}
                shown={shown}
                isCurrent={one === id}
                isFirst={at === 0}
                additions={additions}
              />
            </FaultBoundary>
          )}
        </ArticlePlace>
      ))}
      <CurrentAddress id={id} ids={shown.ids} />
      {foundWords}
    </>
  )
}

interface OneProps {
  id: string
  edition: Edition
  shown: ShownArticles
  isCurrent: boolean
  isFirst: boolean
  additions: Additions
}

/** One article, or that it was withdrawn, which may come to light while it is read. */
function OneArticle(props: OneProps) {
  const { data: view } = useSuspenseQuery(useQueries().article(props.id))
  if (view.article) return <WholeArticle {...props} view={view} />
  const { edition, isCurrent } = props
  return <withdrawnPart.Part view={view} edition={edition} isCurrent={isCurrent} />
}

/** What stands where an article was. */
export const withdrawnPart = earlyPart(() =>
  import('./WithdrawnArticle.tsx').then((module) => module.WithdrawnArticle),
)

const ToolsAlong = lazyPart(() => import('./ToolsAlong.tsx').then((module) => module.ToolsAlong))

const OwnCopyNotice = lazyPart(() =>
  import('./OwnCopyNotice.tsx').then((module) => module.fetchOwnCopyNotice()),
)

/** One article, whole, with what leads on from it. */
function WholeArticle({
  view,
  edition,
  shown,
  isCurrent,
  isFirst,
  additions,
}: OneProps & { view: ArticleView }) {
  const { article } = view
  const direction = directionOfLanguage(article.language)
  const subheads = subheadsOf(article.body, view.ids)
  const isBegun = useIsBegun() && isCurrent
  const blocks = isBegun ? article.body.slice(0, firstBlocks) : article.body
  const [{ frame }, setFrame] = useState<{ frame?: BlockFrame | undefined }>({})
  const frameBlocks = useCallback<SetFrame>((next) => setFrame({ frame: next }), [])
  return (
    <>
      {isCurrent && (
        <PageTitle
          title={`${isolateMixed(article.headline, article.language, directionOf(edition.name))} · ${edition.name}`}
        />
      )}
      <article className={styles.article} lang={article.language} dir={direction}>
        <div className={`Screen ${styles.written}`} />
        {view.ownCopy && (
          <Suspense>
            <OwnCopyNotice id={article.id} withdrawn={view.ownCopy.withdrawn} />
          </Suspense>
        )}
        <ArticleHead
          view={view}
          edition={edition}
          isCurrent={isCurrent}
          isFirst={isFirst}
          subheads={subheads}
        >
          {/* Live coverage has a bar of its own at the top. */}
          <Tools
            drawAlong={
              article.coverage ? undefined : (bar) => <ToolsAlong bar={bar} subheads={subheads} />
            }
          >
            {additions.drawTools(view, edition, isCurrent)}
          </Tools>
          {additions.drawStoryLine(view, edition)}
        </ArticleHead>
        {additions.drawViewer(view)}
        {article.lead && <FigureView figure={article.lead} place="lead" isLazy={!isFirst} />}
        <BlockFrameContext value={frame}>
          {article.coverage ? (
            additions.drawCoverage({ view, blocks, edition })
          ) : (
            <Written blocks={blocks} ids={view.ids} dateline={article.dateline?.city} />
          )}
        </BlockFrameContext>
        <div className={styles.address}>
          <PrintedAddress name={edition.name} articleId={article.id} />
        </div>
      </article>
      <div className={styles.after} style={isBegun ? tall : undefined}>
        {!isBegun && (
          <>
            {additions.drawReadingPlace(view)}
            {additions.drawMarks(view, frameBlocks)}
            <End article={article} edition={edition} />
            <Amended article={article} />
            {additions.drawStoryStrip(view, edition)}
            <Related related={view.related} edition={edition} />
            <ContinueReading view={view} edition={edition} shown={shown} isCurrent={isCurrent} />
          </>
        )}
      </div>
    </>
  )
}

/** React does not draw these again when the article becomes the one that is read. */
const Written = memo(Body)
const End = memo(ArticleEnd)
const Amended = memo(Amendments)
const Related = memo(RelatedCards)

/** How much of a text fills the tallest window. */
const firstBlocks = 8

/** The footer stays out of sight until all is drawn. */
const tall = { minBlockSize: '100vh' } as const

/** Whether the beginning of an article will do for now: not for who comes to a place further down. */
function useIsBegun(): boolean {
  const { hash, state } = useLocation()
  const isOpened = useNavigationType() === 'PUSH' && hash === '' && state?.found === undefined
  return useAtFirst() && isOpened
}
