import { useInterface } from '../locales/words.ts'
import { languageOf } from '../parts/Headline.tsx'
import styles from './SuggestionList.module.css'
import type { Suggestion } from './use-suggestions.ts'

/** What a text may go on as, below the field that has the focus and the keys; `optionId` names each for it. */
export function SuggestionList({
  id,
  optionId,
  options,
  active,
  choose,
}: {
  id: string
  optionId: (at: number) => string
  options: readonly Suggestion[]
  active: number
  choose: (option: Suggestion) => void
}) {
  const { t, language } = useInterface()
  return (
    <div
      id={id}
      className={styles.list}
      role="listbox"
      aria-label={t('search.suggestions')}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys.
        <div
          key={(option.href ?? '') + option.text}
          id={optionId(at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onClick={() => choose(option)}
        >
          {option.href !== undefined && <small>{t('search.article')} </small>}
          <bdi {...languageOf(option.language ?? language, language)}>{option.text}</bdi>
        </div>
      ))}
    </div>
  )
}
