import { type ReactNode, useState } from 'react'
import { Icon } from '../parts/Icon.tsx'
import styles from './Find.module.css'

/**
 * To find among what is kept: a field, and folds with conditions that are one line each above the list on a phone and stand
 * open beside it where there is room.
 */
export function Find({
  name,
  text,
  setText,
  children,
}: {
  name: string
  text: string
  setText: (text: string) => void
  children: ReactNode
}) {
  return (
    <div className={`Screen ${styles.find}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: `search` is not known to every browser that reads us. */}
      <form className={styles.field} role="search" onSubmit={(event) => event.preventDefault()}>
        <Icon name="search" />
        <input
          type="search"
          placeholder={name}
          aria-label={name}
          defaultValue={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </form>
      {children}
    </div>
  )
}

/** One fold of what is found: what it is called, and what is chosen in it now. */
export function FindFold({
  name,
  chosen,
  isChosen = false,
  children,
}: {
  name: string
  chosen: ReactNode
  /** Whether something in it narrows the list or changes its order. */
  isChosen?: boolean
  children: ReactNode
}) {
  // Beside the list it is open; one that was folded stays so.
  const [isOpen] = useState(() => matchMedia('(width >= 64rem)').matches)
  return (
    <details open={isOpen}>
      <summary className="Choice" aria-current={isChosen || undefined}>
        <span className="Dot" />
        {name}
        <span>{chosen}</span>
      </summary>
      {children}
    </details>
  )
}

/** One condition among others, of which one or none is chosen. */
export function Choices<Value extends string>({
  title,
  choices,
  value,
  choose,
}: {
  title: string
  choices: readonly { value: Value; label: string; count?: number; sign?: ReactNode }[]
  value: Value | undefined
  choose: (value: Value) => void
}) {
  return (
    <fieldset className={styles.choices}>
      <legend>{title}</legend>
      <ul>
        {choices.map(({ value: one, label, count, sign }) => (
          <li key={one}>
            <button
              type="button"
              className="Choice"
              aria-pressed={one === value}
              onClick={() => choose(one)}
            >
              {sign ?? <span className="Dot" />}
              {label}
              {count !== undefined && <small>{count}</small>}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
