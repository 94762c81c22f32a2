import type { ReactNode } from 'react'
import styles from './ToolLabel.module.css'

/** What a button among the tools shows: its sign, and its word, which a narrow window leaves to the ear unless it `stays`. */
export function ToolLabel({
  sign,
  word,
  stays = false,
}: {
  sign: ReactNode
  word?: string | undefined
  stays?: boolean
}) {
  return (
    <span className={styles.label}>
      {sign}
      {word !== undefined && <span className={stays ? styles.stays : styles.word}>{word}</span>}
    </span>
  )
}
