import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { address } from '../../article/addresses.ts'
import { type Edition, type Front, type Summary, topicLabel } from '../../article/edition.ts'
import { useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { Blank } from '../parts/Blank.tsx'
import { Card } from '../parts/Card.tsx'
import { FaultBoundary } from '../parts/FaultBoundary.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import { Essay } from './Essay.tsx'
import styles from './FrontPage.module.css'
import { NewSinceVisit } from './NewSinceVisit.tsx'

/** A newspaper's front: a lead, seconds, a block for each topic, the latest. Composed by the publisher; `foot` stands under it. */
export function FrontPage({ foot }: { foot: ReactNode }) {
  const queries = useQueries()
  const { data: front } = useSuspenseQuery(queries.front)
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { t } = useInterface()
  const title = t('site.front', { name: edition.name })
  const middle = Math.ceil(front.sections.length / 2)
  return (
    <div className={styles.front} data-mutes>
      <PageTitle
        title={
          edition.tagline === undefined ? edition.name : `${edition.name} · ${edition.tagline}`
        }
      />
      <h1 className="Hidden">{title}</h1>
      {front.lead ? (
        <Top lead={front.lead} front={front} edition={edition} />
      ) : (
        <Blank level={2} title={t('front.empty')} say={t('front.emptyHint')} />
      )}
      {front.strip.length > 0 && (
        <section aria-label={t('front.strip')}>
          <Headlines stories={front.strip} edition={edition} />
        </section>
      )}
      {front.picks && <Picks stories={front.picks} edition={edition} />}
      {front.sections.slice(0, middle).map((section, at) => (
        <Section key={section.topic} section={section} edition={edition} at={at} />
      ))}
      {front.essay && (
        <FaultBoundary>
          <Essay story={front.essay} edition={edition} />
        </FaultBoundary>
      )}
      {front.sections.slice(middle).map((section, at) => (
        <Section key={section.topic} section={section} edition={edition} at={at + middle} />
      ))}
      {front.latest.length > 0 && <Latest stories={front.latest} edition={edition} />}
      <NewSinceVisit />
      {foot}
    </div>
  )
}

/** How many letters of headlines two pictures leave room for, so that the seconds are as high as the lead beside them. */
const roomForPictures = 110

/** A lead with its picture has the seconds beside it; one without stands over them, as wide as they are. */
function Top({ lead, front, edition }: { lead: Summary; front: Front; edition: Edition }) {
  const { t } = useInterface()
  const isBeside = lead.picture?.src !== undefined && front.seconds.length > 0
  const letters = front.seconds.reduce((sum, { headline }) => sum + headline.length, 0)
  const seconds = front.seconds.map((story, at) => (
    <Card
      key={story.id}
      story={story}
      edition={edition}
      kind={at === 0 ? 'top' : letters > roomForPictures ? 'bare' : 'fit'}
      size="second"
    />
  ))
  return (
    <section className={isBeside ? styles.top : styles.stories} aria-label={t('front.lead')}>
      <Card story={lead} edition={edition} kind="lead" size="first" level={2} />
      {isBeside ? <div className={styles.seconds}>{seconds}</div> : seconds}
    </section>
  )
}

/** What the editor chose, whatever its age. */
function Picks({ stories, edition }: { stories: readonly Summary[]; edition: Edition }) {
  const { t } = useInterface()
  return (
    <section>
      <SectionHead title={t('front.picks')} />
      <Stories stories={stories} edition={edition} setting={settingOfPicks(stories.length)} />
    </section>
  )
}

function settingOfPicks(count: number): Setting {
  if (count === 1) return 'single'
  return count === 2 || count === 4 ? 'pair' : 'even'
}

/** Blocks of three take turns between two settings, so that the page has a rhythm and not a grid. */
function Section({
  section,
  edition,
  at,
}: {
  section: Front['sections'][number]
  edition: Edition
  at: number
}) {
  const { t, language } = useInterface()
  const topic = edition.topics.find((one) => one.id === section.topic)
  if (!topic) return null
  const label = topicLabel(topic, language, edition.language)
  return (
    <section data-section={topic.id}>
      <SectionHead
        title={label}
        more={{
          to: address.topic(topic.id),
          word: t('front.moreShort'),
          name: t('front.more', { topic: label }),
        }}
      />
      <Stories
        stories={section.stories}
        edition={edition}
        setting={settingOf(section.stories.length, at)}
        hidesSection
      />
    </section>
  )
}

/** Stories side by side where there is room, the first larger than the others. */
function Stories({
  stories,
  setting,
  ...rest
}: {
  stories: readonly Summary[]
  edition: Edition
  setting: Setting
  hidesSection?: boolean
}) {
  return (
    <div className={`${styles.stories} ${styles[setting] ?? ''}`}>
      {stories.map((story, place) => (
        <Card
          key={story.id}
          story={story}
          kind={place === 0 ? 'top' : 'fit'}
          size={place === 0 ? 'second' : 'third'}
          {...rest}
        />
      ))}
    </div>
  )
}

type Setting = 'single' | 'pair' | 'led' | 'even'

function settingOf(count: number, at: number): Setting {
  if (count === 1) return 'single'
  if (count === 2) return 'pair'
  return at % 2 === 0 ? 'led' : 'even'
}

function Latest({ stories, edition }: { stories: readonly Summary[]; edition: Edition }) {
  const { t } = useInterface()
  return (
    <section>
      <SectionHead
        title={t('front.latest')}
        more={{ to: address.latest, word: t('front.allArticles'), name: t('front.allArticles') }}
      />
      <Headlines stories={stories} edition={edition} />
    </section>
  )
}

function Headlines({ stories, edition }: { stories: readonly Summary[]; edition: Edition }) {
  return (
    <ol className={styles.latest}>
      {stories.map((story) => (
        <li key={story.id}>
          <Card story={story} edition={edition} kind="bare" />
        </li>
      ))}
    </ol>
  )
}
