import { Link } from './Link.tsx'
import styles from './SectionHead.module.css'

/** A title and the line that goes on from it; at the line's end, the way to more. */
export function SectionHead({
  title,
  more,
}: {
  title: string
  more?: { to: string; word: string; name: string }
}) {
  return (
    <div className={styles.head}>
      <h2>{title}</h2>
      {more && (
        <Link to={more.to} aria-label={more.name}>
          {more.word}
        </Link>
      )}
    </div>
  )
}
