import { address } from '../../article/addresses.ts'
import { type ArticleView, type Edition, topicLabel } from '../../article/edition.ts'
import { directionOf } from '../../article/text/direction.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import { TextLink } from '../parts/TextLink.tsx'
import styles from './ArticleEnd.module.css'

/** The dot that ends a text, where it came from, and the topics it belongs to. */
export function ArticleEnd({
  article,
  edition,
}: {
  article: ArticleView['article']
  edition: Edition
}) {
  const { t, language } = useInterface()
  const topics = edition.topics.filter((topic) => article.topics?.includes(topic.id))
  const { name, url, rights } = article.source ?? {}
  return (
    <footer className={styles.end}>
      <nav className="Screen" aria-label={t('article.topics')}>
        <span className="Dot" />
        {topics.map((topic) => (
          <Link key={topic.id} to={address.topic(topic.id)}>
            {topicLabel(topic, language, edition.language)}
          </Link>
        ))}
      </nav>
      {(name ?? url) !== undefined && (
        <p>
          {url === undefined ? (
            t('article.source', { name: name ?? '' })
          ) : (
            <TextLink href={url}>{t('article.source', { name: name ?? url })}</TextLink>
          )}
        </p>
      )}
      {rights !== undefined && <p dir={directionOf(rights)}>{rights}</p>}
    </footer>
  )
}
