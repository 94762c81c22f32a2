import { directionOf } from '../../article/arabic.ts'
import { type Edition, type Related, topicLabel } from '../../article/edition.ts'
import { useInterface } from '../words.ts'
import { Card } from './Card.tsx'
import { headlineStyle } from './Headline.tsx'
import { Kicker } from './Kicker.tsx'
import styles from './RelatedCards.module.css'
import { SectionHead } from './SectionHead.tsx'

/** What else to read: cards of this edition lead to it, cards of elsewhere say what they are and may lead away. */
export function RelatedCards({
  related,
  edition,
}: {
  related: readonly Related[]
  edition: Edition
}) {
  const { t } = useInterface()
  if (related.length === 0) return null
  return (
    <section className={`Screen ${styles.related}`} aria-label={t('article.related')}>
      <SectionHead title={t('article.related')} />
      <div className={styles.cards}>
        {related.map((one) =>
          one.summary ? (
            <Card key={one.summary.id} story={one.summary} edition={edition} kind="fit" />
          ) : (
            <PlainCard key={`${one.headline} ${one.href}`} card={one} edition={edition} />
          ),
        )}
      </div>
    </section>
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
        {card.href === undefined ? card.headline : <a href={card.href}>{card.headline}</a>}
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
    </article>
  )
}

/** A card's excerpt may run to 600 characters and be cut within a word: some lines of whole words say enough. */
function shorten(excerpt: string, isCut: boolean | undefined): string {
  if (excerpt.length <= 160 && !isCut) return excerpt
  return `${excerpt.slice(0, 160).replace(/\s+\S*$/, '')}…`
}
