import styles from './Kicker.module.css'
import { Link } from './Link.tsx'

/** The label over a headline; `to` is the page of what it names, `/t/arts/`. */
export function Kicker({ label, to }: { label: string; to?: string }) {
  return (
    <p className={styles.kicker}>
      {to === undefined ? <bdi>{label}</bdi> : <Link to={to}>{label}</Link>}
    </p>
  )
}
