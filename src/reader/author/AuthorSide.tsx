import type { Author } from '../../article/edition.ts'
import { feedFolder, feedForms } from '../../article/published-files.ts'
import { useInterface } from '../locales/words.ts'
import { FigureWords } from '../parts/FigureView.tsx'
import { Link } from '../parts/Link.tsx'
import { Picture } from '../parts/Picture.tsx'
import { TextLink } from '../parts/TextLink.tsx'
import styles from './AuthorSide.module.css'

const [[feedForm, feedFile]] = feedForms

/** An author's portrait, where they are found beside the paper, and their feed; nothing where there is none of these. */
export function AuthorSide({ author, hasFeed }: { author: Author; hasFeed: boolean }) {
  const { t } = useInterface()
  const { id, name, portrait, links = [] } = author
  if (portrait === undefined && links.length === 0 && !hasFeed) return null
  return (
    <aside className={portrait ? `${styles.side} ${styles.pictured}` : styles.side}>
      {portrait && (
        <figure className={styles.portrait}>
          <Picture figure={portrait} alt={portrait.alt ?? name} place="thumb" isLazy={false} />
          <FigureWords figure={portrait} />
        </figure>
      )}
      {(hasFeed || links.length > 0) && (
        <ul className={styles.ways}>
          {links.map((way) => (
            <li key={way.href}>
              <Way {...way} />
            </li>
          ))}
          {hasFeed && (
            <li>
              <Link to={`/${feedFolder({ author: id })}${feedFile}`}>
                {t('author.feed')}
                <small>
                  <bdi>{feedForm}</bdi>
                </small>
              </Link>
            </li>
          )}
        </ul>
      )}
    </aside>
  )
}

/** A link by its own name or by what it is, and in small where it leads: «البريد mazin@paper.example». */
function Way({ href, label }: { href: string; label?: string | undefined }) {
  const { t } = useInterface()
  const mail = /^mailto:([^?]*)/i.exec(href)?.[1]
  const place = mail ?? /^https?:\/\/(?:www\.)?([^/?#]*)/i.exec(href)?.[1]
  const called = label ?? (mail === undefined ? (place ?? href) : t('author.mail'))
  return (
    <TextLink href={href}>
      <bdi>{called}</bdi>
      {place !== undefined && place !== called && (
        <small>
          <bdi>{place}</bdi>
        </small>
      )}
    </TextLink>
  )
}
