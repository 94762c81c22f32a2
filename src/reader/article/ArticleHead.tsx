import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { address } from '../../article/addresses.ts'
import { type ArticleView, type Edition, topicLabel } from '../../article/edition.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { useInterface } from '../locales/words.ts'
import { headlineStyle } from '../parts/Headline.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { Text } from '../parts/Text.tsx'
import styles from './ArticleHead.module.css'
import { Bylines } from './Byline.tsx'
import { Contents } from './Contents.tsx'
import { Corrections } from './Corrections.tsx'
import { Dates } from './Dates.tsx'
import type { Subhead } from './subheads.ts'

/** The head of an article. Its furniture (labels, dates) speaks the interface's language, the words of the article its own. */
export function ArticleHead({
  view,
  edition,
  isCurrent,
  isFirst,
  subheads,
  children,
}: {
  view: ArticleView
  edition: Edition
  isCurrent: boolean
  isFirst: boolean
  subheads: readonly Subhead[]
  /** The tools of the article, and the story that it belongs to. */
  children: ReactNode
}) {
  const { t, language } = useInterface()
  const { article } = view
  const furniture = { lang: language, dir: directionOfLanguage(language) }
  const topic = edition.topics.find((one) => one.id === article.section)
  const label = article.coverage
    ? t(`coverage.${article.coverage}`)
    : topic && topicLabel(topic, language, edition.language)
  const headline = <Text text={article.drawn?.headline ?? article.headline} />
  // The page is called by the article that is read, though others stand on it.
  const Title = isCurrent ? 'h1' : 'h2'
  return (
    <>
      <header className={styles.head}>
        {label !== undefined && (
          <div lang={furniture.lang}>
            <Kicker
              label={label}
              isLive={article.coverage === 'live'}
              {...(topic && { to: address.topic(topic.id) })}
            />
          </div>
        )}
        <Title className={headlineStyle('first', article.headline)}>
          {isFirst ? headline : <Link to={address.article(article.id)}>{headline}</Link>}
        </Title>
        {article.deck !== undefined && (
          <p className={styles.deck}>
            <Text text={article.drawn?.deck ?? article.deck} />
          </p>
        )}
        <Corrections article={article} kind="serious" />
        <div>
          {article.bylines && article.bylines.length > 0 && <Bylines bylines={article.bylines} />}
          <div {...furniture} className={styles.furniture}>
            <Dates view={view} />
          </div>
        </div>
      </header>
      {/* No box of its own: the tools come along through the whole article. */}
      <div {...furniture} className={styles.tools}>
        {children}
        <Contents subheads={subheads} />
      </div>
    </>
  )
}
