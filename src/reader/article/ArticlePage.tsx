import { useSuspenseQuery } from '@tanstack/react-query'
import { memo, Suspense } from 'react'
import { Link, useLocation, useNavigationType, useParams } from 'react-router'
import { address } from '../../article/addresses.ts'
import { type ArticleView, type Edition, topicLabel } from '../../article/edition.ts'
import { directionOf, directionOfLanguage, isolateMixed } from '../../article/text/direction.ts'
import { useQueries } from '../app/queries-context.ts'
import { useAlive } from '../device/alive.ts'
import { useAtFirst } from '../device/at-first.ts'
import { ListenTool } from '../listen/ListenTool.tsx'
import { useInterface } from '../locales/words.ts'
import { FigureView } from '../parts/FigureView.tsx'
import { headlineStyle } from '../parts/Headline.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { lazyPart } from '../parts/lazy-part.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import { Tools } from '../parts/Tools.tsx'
import { ReadingPlace } from '../progress/ReadingPlace.tsx'
import { ShareTool } from '../share/ShareTool.tsx'
import { Viewer } from '../viewer/Viewer.tsx'
import { ArticleEnd } from './ArticleEnd.tsx'
import styles from './ArticlePage.module.css'
import { Body } from './Body.tsx'
import { Bylines } from './Byline.tsx'
import { Contents } from './Contents.tsx'
import { Dates } from './Dates.tsx'
import { LinkCopier } from './LinkCopier.tsx'
import { Onward } from './Onward.tsx'
import { PrintedAddress } from './PrintedAddress.tsx'
import { ReadingLine } from './ReadingLine.tsx'
import { RelatedCards } from './RelatedCards.tsx'
import { StackPlace } from './StackPlace.tsx'
import { type Stack, useStack } from './use-stack.ts'

const FoundMarks = lazyPart(() =>
  import('../search/FoundMarks.tsx').then((module) => module.FoundMarks),
)

/** The article that the address names, and under it those that were read on to. */
export function ArticlePage() {
  const { id = '' } = useParams()
  const { data: edition } = useSuspenseQuery(useQueries().edition)
  const stack = useStack(id)
  const isAlive = useAlive()
  // Whoever comes from a search finds the words marked.
  const found = useLocation().state?.found
  return (
    <>
      {stack.ids.map((one, at) => (
        <StackPlace key={one} id={one} isCurrent={one === id} isAhead={at > stack.ids.indexOf(id)}>
          {stack.isNear(one) && (
            <OneArticle
              id={one}
              edition={edition}
              stack={stack}
              isCurrent={one === id}
              isFirst={at === 0}
            />
          )}
        </StackPlace>
      ))}
      <ReadingLine id={id} ids={stack.ids} />
      {isAlive && found && (
        <Suspense>
          <FoundMarks key={found.id} {...found} />
        </Suspense>
      )}
    </>
  )
}

interface OneProps {
  id: string
  edition: Edition
  stack: Stack
  isCurrent: boolean
  isFirst: boolean
}

/** One article, whole, with what leads on from it. */
function OneArticle({ id, edition, stack, isCurrent, isFirst }: OneProps) {
  const queries = useQueries()
  const { data: view } = useSuspenseQuery(queries.article(id))
  const { article } = view
  const direction = directionOfLanguage(article.language)
  const isBegun = useIsBegun() && isCurrent
  return (
    <>
      {isCurrent && (
        <PageTitle
          title={`${isolateMixed(article.headline, directionOf(edition.name))} · ${edition.name}`}
        />
      )}
      <article className={styles.article} lang={article.language} dir={direction}>
        <div className={`Screen ${styles.written}`} />
        <Head view={view} edition={edition} isCurrent={isCurrent} isFirst={isFirst} />
        <Viewer article={article}>
          {article.lead && <FigureView figure={article.lead} place="lead" isLazy={!isFirst} />}
          <LinkCopier>
            <Written
              blocks={isBegun ? article.body.slice(0, firstBlocks) : article.body}
              ids={view.ids}
              dateline={article.dateline?.city}
            />
          </LinkCopier>
        </Viewer>
        <PrintedAddress name={edition.name} articleId={article.id} />
      </article>
      <div className={styles.after} style={isBegun ? tall : undefined}>
        {!isBegun && (
          <>
            <ReadingPlace articleId={article.id} headline={article.headline} ids={view.ids} />
            <End article={article} edition={edition} />
            <Related related={view.related} edition={edition} />
            <Onward view={view} edition={edition} stack={stack} isCurrent={isCurrent} />
          </>
        )}
      </div>
    </>
  )
}

/** These are not drawn anew when the article becomes the one that is read. */
const Written = memo(Body)
const End = memo(ArticleEnd)
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

/** The furniture (labels, dates) speaks the interface's language, the words of the article its own. */
function Head({
  view,
  edition,
  isCurrent,
  isFirst,
}: Omit<OneProps, 'id' | 'stack'> & { view: ArticleView }) {
  const { language } = useInterface()
  const { article } = view
  const furniture = { lang: language, dir: directionOfLanguage(language) }
  const topic = edition.topics.find((one) => one.id === article.section)
  // The page is called by the article that is read, though others stand on it.
  const Title = isCurrent ? 'h1' : 'h2'
  return (
    <header className={styles.head}>
      {topic && (
        <div lang={furniture.lang}>
          <Kicker label={topicLabel(topic, language, edition.language)} topic={topic.id} />
        </div>
      )}
      <Title className={headlineStyle('first', article.headline)}>
        {isFirst ? (
          article.headline
        ) : (
          <Link to={address.article(article.id)}>{article.headline}</Link>
        )}
      </Title>
      {article.deck !== undefined && <p className={styles.deck}>{article.deck}</p>}
      <div>
        {article.bylines && article.bylines.length > 0 && <Bylines bylines={article.bylines} />}
        <div {...furniture} className={styles.furniture}>
          <Dates view={view} />
        </div>
      </div>
      <div {...furniture}>
        <Tools>
          <ShareTool
            title={article.headline}
            path={address.article(article.id)}
            edition={edition.name}
            view={view}
          />
          <ListenTool key={article.id} article={article} next={view.next} isCurrent={isCurrent} />
        </Tools>
        <Contents blocks={article.body} ids={view.ids} />
      </div>
    </header>
  )
}
