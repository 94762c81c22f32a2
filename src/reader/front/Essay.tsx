import { type Edition, type Summary, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { Headline, languageOf } from '../parts/Headline.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { Meta } from '../parts/Meta.tsx'
import styles from './Essay.module.css'

/** A story without a picture is set large in words, never given a grey box. */
export function Essay({ story, edition }: { story: Summary; edition: Edition }) {
  const { language } = useInterface()
  const topic = edition.topics.find((one) => one.id === story.section)
  return (
    <article className={styles.essay}>
      <div>
        {topic && <Kicker label={topicLabel(topic, language, edition.language)} />}
        <Headline story={story} level={2} size="essay" />
      </div>
      <div>
        {story.deck !== undefined && (
          <p className={styles.words} {...languageOf(story.language, language)}>
            {story.deck}
          </p>
        )}
        <Meta story={story} shows="writer" />
      </div>
    </article>
  )
}
