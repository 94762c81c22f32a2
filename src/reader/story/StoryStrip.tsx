import { address } from '../../article/addresses.ts'
import { type ArticleView, type Edition, type Summary, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { Day } from '../parts/Day.tsx'
import { Headline } from '../parts/Headline.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import styles from './StoryStrip.module.css'

/** The articles before and after this one in its running story; nothing where it has neither. */
export function StoryStrip({ view: { story }, edition }: { view: ArticleView; edition: Edition }) {
  const { t, language } = useInterface()
  if (!(story?.before ?? story?.after)) return null
  const name = topicLabel(story, language, edition.language)
  return (
    <section className={`Screen ${styles.strip}`}>
      <SectionHead
        title={t('story.same')}
        more={{
          to: address.story(story.id),
          word: t('story.whole'),
          name: `${t('story.whole')}: ${name}`,
        }}
      />
      <ol>
        {story.before && <Neighbour story={story.before} word={t('story.before')} />}
        {story.after && <Neighbour story={story.after} word={t('story.after')} />}
      </ol>
    </section>
  )
}

function Neighbour({ story, word }: { story: Summary; word: string }) {
  return (
    <li>
      <p>
        {`${word} `}
        {story.published !== undefined && (
          <time dateTime={story.published}>
            <Day date={story.published} />
          </time>
        )}
      </p>
      <Headline story={story} level={3} size="third" />
    </li>
  )
}
