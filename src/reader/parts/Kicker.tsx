import { address } from '../../article/addresses.ts'
import styles from './Kicker.module.css'
import { Link } from './Link.tsx'

/** The section label over a headline; on an article it leads to the section. */
export function Kicker({ label, topic }: { label: string; topic?: string | undefined }) {
  return (
    <p className={styles.kicker}>
      {topic === undefined ? <bdi>{label}</bdi> : <Link to={address.topic(topic)}>{label}</Link>}
    </p>
  )
}
