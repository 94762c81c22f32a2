import { type Edition, topicLabel } from '../../article/edition.ts'
import { isolate } from '../../article/text/direction.ts'
import { splitAtMarks } from '../../search/read/marks.ts'
import type { MarkedHit, Piece } from '../../search/read/search-result.ts'
import { useAnswer } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { Day } from '../parts/Day.tsx'
import { headlineStyle, languageOf } from '../parts/Headline.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { Link } from '../parts/Link.tsx'
import { MetaLine } from '../parts/MetaLine.tsx'
import { Picture } from '../parts/Picture.tsx'
import styles from './ResultRow.module.css'
import { excerptOf } from './search-queries.ts'

/** An article that was found: the whole row is its headline's link, and the article then shows what was looked for. */
export function ResultRow({
  hit,
  text,
  edition,
}: {
  hit: MarkedHit
  text: string
  edition: Edition
}) {
  const { t, language } = useInterface()
  const { headline, marks, href, published, lacks } = hit
  const excerpt = useAnswer(excerptOf(hit.id, text))
  const topic = edition.topics.find((one) => one.id === hit.section)
  const own = languageOf(hit.language, language)
  return (
    <li>
      <div className={styles.row}>
        {topic && <Kicker label={topicLabel(topic, language, edition.language)} />}
        <h2 className={headlineStyle('third', headline)}>
          <Link to={href} data-found={text} {...own}>
            <Marked pieces={splitAtMarks(headline, marks)} />
          </Link>
        </h2>
        <div className={styles.text}>
          <p className={styles.excerpt}>
            {/* Where the words stand in the text; the lines are kept for it while it is on its way. */}
            <span {...own}>
              {excerpt && excerpt.missing.length > 0 && t('search.noText')}
              {excerpt && <Marked pieces={excerpt.pieces} />}
            </span>
          </p>
          {excerpt?.picture && (
            <div className={styles.picture}>
              <Picture figure={excerpt.picture} alt="" place="thumb" />
            </div>
          )}
        </div>
        <MetaLine save={hit}>
          {published !== undefined && (
            <time dateTime={published}>
              <Day date={published} />
            </time>
          )}
          {excerpt?.minutes !== undefined && (
            <span>{t('article.minutesShort', { count: excerpt.minutes })}</span>
          )}
          {lacks.length > 0 && (
            <span>
              {t('search.lacks')} <s>{lacks.map(isolate).join(t('article.comma'))}</s>
            </span>
          )}
        </MetaLine>
      </div>
    </li>
  )
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isMarked }, at) => (isMarked ? <mark key={at}>{text}</mark> : text))
}
