import { address } from '../../article/addresses.ts'
import { type ArticleView, type Edition, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import styles from './StoryLine.module.css'

/** The running story that an article belongs to, at its head. */
export function StoryLine({ view: { story }, edition }: { view: ArticleView; edition: Edition }) {
  const { t, language } = useInterface()
  if (!story) return null
  return (
    <p className={`Screen ${styles.line}`}>
      {`${t('story.from')} `}
      <Link to={address.story(story.id)}>
        <bdi>{topicLabel(story, language, edition.language)}</bdi>
      </Link>
    </p>
  )
}
