import { address } from '../../article/addresses.ts'
import { type Edition, type Related, topicLabel } from '../../article/edition.ts'
import { directionOf } from '../../article/text/direction.ts'
import { useInterface } from '../locales/words.ts'
import { Card } from '../parts/Card.tsx'
import { FaultBoundary } from '../parts/FaultBoundary.tsx'
import { headlineStyle } from '../parts/Headline.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { Link } from '../parts/Link.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import { TextLink } from '../parts/TextLink.tsx'
import styles from './RelatedCards.module.css'

/** What else to read: what is related, and apart from it what fills the room from the article's topic. */
export function RelatedCards({
  related,
  edition,
}: {
  related: readonly Related[]
  edition: Edition
}) {
  const { t, language } = useInterface()
  const fillers = related.filter(({ reason }) => reason?.kind === 'inTopic')
  const [reason] = fillers.flatMap((one) => one.reason ?? [])
  const topic = edition.topics.find(({ id }) => reason?.kind === 'inTopic' && id === reason.topic)
  return (
    <>
      <Cards
        title={t('article.related')}
        cards={related.filter((one) => !fillers.includes(one))}
        edition={edition}
      />
      {topic && (
        <Cards
          title={t('front.more', { topic: topicLabel(topic, language, edition.language) })}
          more={{
            to: address.topic(topic.id),
            word: t('front.allArticles'),
            name: t('front.allArticles'),
          }}
          cards={fillers}
          edition={edition}
        />
      )}
    </>
  )
}

/** Cards of this edition lead to it, cards of elsewhere say what they are and may lead away. */
function Cards({
  title,
  more,
  cards,
  edition,
}: {
  title: string
  more?: { to: string; word: string; name: string }
  cards: readonly Related[]
  edition: Edition
}) {
  if (cards.length === 0) return null
  return (
    <section className={`Screen ${styles.related}`} aria-label={title}>
      <SectionHead title={title} {...(more && { more })} />
      <div className={styles.cards}>
        {cards.map((one) => (
          <div key={one.id ?? `${one.headline} ${one.href}`}>
            {one.summary ? (
              <Card story={one.summary} edition={edition} kind={cards.length > 1 ? 'fit' : 'row'}>
                <Why card={one} edition={edition} />
              </Card>
            ) : (
              <FaultBoundary>
                <PlainCard card={one} edition={edition} />
              </FaultBoundary>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

/** Why a card stands here, in one short phrase, and who else told its story. */
function Why({ card, edition }: { card: Related; edition: Edition }) {
  const { t, language } = useInterface()
  const { reason, versions = [] } = card
  const topic = edition.topics.find((one) => reason?.kind === 'topic' && one.id === reason.topic)
  // The label over the headline says it already when the shared topic is the card's own section.
  const isSaid = topic?.id === card.summary?.section
  const author = card.summary?.bylines?.find(
    (one) => reason?.kind === 'author' && one.author === reason.author,
  )
  return (
    <>
      {reason?.kind === 'story' && <p className={styles.by}>{t('story.same')}</p>}
      {author && <p className={styles.by}>{t('related.author', { name: author.name })}</p>}
      {reason?.kind === 'about' && (
        <p className={styles.by}>{t('related.about', { words: reason.words })}</p>
      )}
      {topic && !isSaid && (
        <p className={styles.by}>
          {t('related.topic', { topic: topicLabel(topic, language, edition.language) })}
        </p>
      )}
      {versions.map(({ headline, id, href }) => (
        <p key={headline} className={styles.by}>
          {`${t('related.version')} `}
          {id === undefined ? (
            href === undefined ? (
              headline
            ) : (
              <TextLink href={href}>{headline}</TextLink>
            )
          ) : (
            <Link to={address.article(id)}>{headline}</Link>
          )}
        </p>
      ))}
    </>
  )
}

function PlainCard({ card, edition }: { card: Related; edition: Edition }) {
  const { t, language } = useInterface()
  const topic = edition.topics.find((one) => one.id === card.section)
  const label = topic ? topicLabel(topic, language, edition.language) : card.section
  return (
    <article className={styles.plain}>
      {label !== undefined && <Kicker label={label} />}
      <h3 className={headlineStyle('third', card.headline)} dir={directionOf(card.headline)}>
        {card.href === undefined ? (
          card.headline
        ) : (
          <TextLink href={card.href}>{card.headline}</TextLink>
        )}
      </h3>
      {card.excerpt !== undefined && (
        <p className={styles.excerpt} dir={directionOf(card.excerpt)}>
          {shorten(card.excerpt, card.truncated)}
        </p>
      )}
      {card.bylines !== undefined && card.bylines.length > 0 && (
        <p className={styles.by}>
          <bdi>
            {card.bylines
              .map(({ name, city }) => (city ? `${name} (${city})` : name))
              .join(t('article.comma'))}
          </bdi>
        </p>
      )}
      {card.href !== undefined && <p className={styles.by}>{t('article.elsewhere')}</p>}
      <Why card={card} edition={edition} />
    </article>
  )
}

/** A card's excerpt may run to 600 characters and be cut within a word: some lines of whole words say enough. */
function shorten(excerpt: string, isCut: boolean | undefined): string {
  if (excerpt.length <= 160 && !isCut) return excerpt
  return `${excerpt.slice(0, 160).replace(/\s+\S*$/, '')}…`
}
