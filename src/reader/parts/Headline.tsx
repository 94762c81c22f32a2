import { address } from '../../article/addresses.ts'
import type { Summary } from '../../article/edition.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { useInterface } from '../locales/words.ts'
import styles from './Headline.module.css'
import { Link } from './Link.tsx'
import { Text } from './Text.tsx'

export type HeadlineSize = 'first' | 'second' | 'third' | 'essay'

/**
 * A headline that leads to its article. The language stands on the link, so that an English one turns its words
 * and keeps the edge of its column.
 */
export function Headline({
  story,
  level,
  size,
}: {
  story: Pick<Summary, 'id' | 'headline' | 'drawn' | 'language'>
  level: 2 | 3
  size: HeadlineSize
}) {
  const Tag = `h${level}` as const
  const { language } = useInterface()
  return (
    <Tag className={headlineStyle(size, story.headline)}>
      <Link to={address.article(story.id)} {...languageOf(story.language, language)}>
        <Text text={story.drawn?.headline ?? story.headline} />
      </Link>
    </Tag>
  )
}

/** Over 80 characters a headline is set smaller, or it fills a phone by itself. */
export function headlineStyle(size: HeadlineSize, headline: string): string {
  const isLong = size === 'first' && headline.length > 80
  if (size === 'third') return styles.headline ?? ''
  return `${styles.headline} ${styles[isLong ? 'long' : size]}`
}

/** `lang` and `dir` for content in another language than the page around it; nothing when it is the same. */
export function languageOf(content: string, page: string): { lang?: string; dir?: 'rtl' | 'ltr' } {
  return content === page ? {} : { lang: content, dir: directionOfLanguage(content) }
}
