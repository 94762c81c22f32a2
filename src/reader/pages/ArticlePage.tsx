import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { directionOf, directionOfLanguage, isolate } from '../../article/arabic.ts'
import { type ArticleView, type Edition, topicLabel } from '../../article/edition.ts'
import { Contents } from '../contents/Contents.tsx'
import { ListenTool } from '../listen/ListenTool.tsx'
import { ArticleEnd } from '../parts/ArticleEnd.tsx'
import { Body } from '../parts/Body.tsx'
import { Bylines } from '../parts/Byline.tsx'
import { Dates } from '../parts/Dates.tsx'
import { FigureView } from '../parts/FigureView.tsx'
import { headlineStyle } from '../parts/Headline.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { LinkCopier } from '../parts/LinkCopier.tsx'
import { NextArticle } from '../parts/NextArticle.tsx'
import { PrintedAddress } from '../parts/PrintedAddress.tsx'
import { RelatedCards } from '../parts/RelatedCards.tsx'
import { Tools } from '../parts/Tools.tsx'
import { ReadingPlace } from '../progress/ReadingPlace.tsx'
import { Viewer } from '../viewer/Viewer.tsx'
import { useInterface } from '../words.ts'
import styles from './ArticlePage.module.css'
import { useQueries } from './queries-context.ts'

/** One article, whole, with what leads on from it. */
export function ArticlePage() {
  const queries = useQueries()
  const { id = '' } = useParams()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { data: view } = useSuspenseQuery(queries.article(id))
  const { article } = view
  const direction = directionOfLanguage(article.language)
  const isForeign = directionOf(article.headline) !== directionOf(edition.name)
  return (
    <>
      <title>{`${isForeign ? isolate(article.headline) : article.headline} · ${edition.name}`}</title>
      <article className={styles.article} lang={article.language} dir={direction}>
        <div className={`Screen ${styles.written}`} />
        <Head view={view} edition={edition} />
        <Viewer article={article}>
          {article.lead && <FigureView figure={article.lead} place="lead" />}
          <LinkCopier>
            <Body blocks={article.body} ids={view.ids} dateline={article.dateline?.city} />
          </LinkCopier>
        </Viewer>
        <PrintedAddress name={edition.name} articleId={article.id} />
      </article>
      <ReadingPlace key={article.id} articleId={article.id} ids={view.ids} />
      <div className={styles.after}>
        <ArticleEnd article={article} edition={edition} />
        <RelatedCards related={view.related} edition={edition} />
        {view.next && <NextArticle story={view.next} edition={edition} />}
      </div>
    </>
  )
}

/** The furniture (labels, dates) speaks the interface's language, the words of the article its own. */
function Head({ view, edition }: { view: ArticleView; edition: Edition }) {
  const { language } = useInterface()
  const { article } = view
  const furniture = { lang: language, dir: directionOfLanguage(language) }
  const topic = edition.topics.find((one) => one.id === article.section)
  return (
    <header className={styles.head}>
      {topic && (
        <div lang={furniture.lang}>
          <Kicker label={topicLabel(topic, language, edition.language)} topic={topic.id} />
        </div>
      )}
      <h1 className={headlineStyle('first', article.headline)}>{article.headline}</h1>
      {article.deck !== undefined && <p className={styles.deck}>{article.deck}</p>}
      <div>
        {article.bylines && article.bylines.length > 0 && <Bylines bylines={article.bylines} />}
        <div {...furniture} className={styles.furniture}>
          <Dates view={view} />
        </div>
      </div>
      <div {...furniture}>
        <Tools>
          <ListenTool key={article.id} article={article} next={view.next} />
        </Tools>
        <Contents blocks={article.body} ids={view.ids} />
      </div>
    </header>
  )
}
