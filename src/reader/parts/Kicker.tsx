import styles from './Kicker.module.css'
import { Link } from './Link.tsx'

/** The label over a headline; `to` is the page of what it names, `/t/arts/`. What is live goes on as it is read. */
export function Kicker({
  label,
  to,
  isLive = false,
}: {
  label: string
  to?: string
  isLive?: boolean
}) {
  return (
    <p className={styles.kicker}>
      {isLive && <span className="Dot" />}
      {to === undefined ? <bdi>{label}</bdi> : <Link to={to}>{label}</Link>}
    </p>
  )
}
