import styles from './Written.module.css'

/** The hairline that parts two rows is the line being written: how far something was read or has come, from 0 to 1. */
export function Written({ share }: { share: number }) {
  return (
    <progress
      className={share >= 1 ? `${styles.written} ${styles.done}` : styles.written}
      value={share}
      aria-hidden="true"
    />
  )
}
