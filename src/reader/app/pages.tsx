import { Suspense } from 'react'
import { useLocation } from 'react-router'
import { address, readListAddress } from '../../article/addresses.ts'
import type { ArticleView, Edition } from '../../article/edition.ts'
import { ArticlePage, type SetFrame } from '../article/ArticlePage.tsx'
import { Body } from '../article/Body.tsx'
import type { CoverageProps } from '../coverage/CoverageText.tsx'
import { useAlive } from '../device/alive.ts'
import { ListPage } from '../list/ListPage.tsx'
import { ListenTool } from '../listen/ListenTool.tsx'
import { Marks } from '../mark/Marks.tsx'
import { earlyPart } from '../parts/early-part.tsx'
import { FollowTool } from '../parts/FollowTool.tsx'
import { lazyPart } from '../parts/lazy-part.ts'
import { SaveTool } from '../parts/SaveTool.tsx'
import type { SharedPage } from '../parts/share-message.ts'
import { ReadingPlace } from '../progress/ReadingPlace.tsx'
import { ShareTool } from '../share/ShareTool.tsx'
import { StoryLine } from '../story/StoryLine.tsx'
import { StoryStrip } from '../story/StoryStrip.tsx'
import { Viewer } from '../viewer/Viewer.tsx'

// No capability imports another: here the pages get from the others what stands on them.

/** The page of a list, with the tool that shares it. */
export function ListRoute() {
  return <ListPage drawShare={drawShare} />
}

/** The page of an article, with its tools, its story, its viewer, its reading place and the marks of a search. */
export function ArticleRoute() {
  return (
    <ArticlePage
      drawTools={drawTools}
      drawCoverage={drawCoverage}
      drawViewer={drawViewer}
      drawReadingPlace={drawReadingPlace}
      drawMarks={drawMarks}
      drawStoryLine={drawStoryLine}
      drawStoryStrip={drawStoryStrip}
      foundWords={<FoundWords />}
    />
  )
}

function drawShare(page: SharedPage) {
  const topic = readListAddress(page.path)?.topic
  return (
    <>
      {topic !== undefined && <FollowTool id={`topic ${topic}`} name={page.title} />}
      <ShareTool {...page} />
    </>
  )
}

function drawTools(view: ArticleView, edition: Edition, isCurrent: boolean) {
  const { article, next } = view
  return (
    <>
      <SaveTool id={article.id} headline={article.headline} />
      <ShareTool
        title={article.headline}
        path={address.article(article.id)}
        edition={edition.name}
        view={view}
      />
      <ListenTool
        key={article.id}
        article={article}
        next={next}
        edition={edition.name}
        isCurrent={isCurrent}
      />
    </>
  )
}

function drawStoryLine(view: ArticleView, edition: Edition) {
  return <StoryLine view={view} edition={edition} />
}

function drawStoryStrip(view: ArticleView, edition: Edition) {
  return <StoryStrip view={view} edition={edition} />
}

/** The text of a live coverage; where its script does not arrive it reads as any other. */
export const coveragePart = earlyPart<CoverageProps>(
  () => import('../coverage/CoverageText.tsx').then((module) => module.CoverageText),
  ({ view, blocks }) => <Body blocks={blocks} ids={view.ids} />,
)

function drawCoverage(shown: Omit<CoverageProps, 'drawBlocks'>) {
  return <coveragePart.Part {...shown} drawBlocks={drawBlocks} />
}

function drawBlocks(...[blocks, ids]: Parameters<CoverageProps['drawBlocks']>) {
  return <Body blocks={blocks} ids={ids} hasMargin={false} />
}

function drawViewer({ article }: ArticleView) {
  return <Viewer article={article} />
}

function drawReadingPlace({ article, ids }: ArticleView) {
  return <ReadingPlace article={article} ids={ids} />
}

function drawMarks(view: ArticleView, setFrame: SetFrame) {
  return <Marks view={view} setFrame={setFrame} />
}

const FoundMarks = lazyPart(() =>
  import('../search/FoundMarks.tsx').then((module) => module.FoundMarks),
)

/** Whoever opens an article from a search finds the words marked. */
function FoundWords() {
  const found = useLocation().state?.found
  const isAlive = useAlive()
  return (
    isAlive &&
    found && (
      <Suspense>
        <FoundMarks key={found.id} {...found} />
      </Suspense>
    )
  )
}
