import type { Tint } from '../device/library/records.ts'
import styles from './TintSign.module.css'

/** The colour of a mark: the reed pen's dot, filled with its pigment. */
export function TintSign({ tint }: { tint: Tint }) {
  return <span className={`${styles.sign} ${styles[tint]}`} />
}
