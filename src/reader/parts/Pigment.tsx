import type { Tint } from '../device/library/records.ts'
import './pigments.css'
import styles from './Pigment.module.css'

/** The reed pen's dot, filled with the colour of a mark: as tall as the letters around it, or small before a label. */
export function Pigment({ tint, isSmall = false }: { tint: Tint; isSmall?: boolean }) {
  const shape = isSmall ? `${styles.pigment} ${styles.small}` : styles.pigment
  return <span className={shape} data-tint={tint} />
}
