import type { ArticleView, Edition } from '../../article/edition.ts'
import { directionOf } from '../../article/text/direction.ts'
import { useInterface } from '../locales/words.ts'
import { TextLink } from '../parts/TextLink.tsx'
import styles from './ArticleEnd.module.css'
import { TopicLinks } from './TopicLinks.tsx'

/** The dot that ends a text, where it came from, and the topics it belongs to. */
export function ArticleEnd({
  article,
  edition,
}: {
  article: ArticleView['article']
  edition: Edition
}) {
  const { t } = useInterface()
  const topics = edition.topics.filter((topic) => article.topics?.includes(topic.id))
  const { name, url, rights } = article.source ?? {}
  return (
    <footer className={styles.end}>
      <TopicLinks label={t('article.topics')} topics={topics} language={edition.language} hasDot />
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
