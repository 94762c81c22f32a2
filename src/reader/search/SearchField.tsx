import { type KeyboardEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { longestQuery } from '../../article/addresses.ts'
import { useInterface } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import styles from './SearchField.module.css'
import { SuggestionList } from './SuggestionList.tsx'
import { searchEngine } from './search-queries.ts'
import { type Suggestion, useSuggestions } from './use-suggestions.ts'

/**
 * The field of a search and what it may go on as: a combobox as the ARIA practices describe it, a plain field of a form
 * until the script is there. The focus stays in the field; `search` looks for a text.
 */
export function SearchField({ search }: { search: (text: string) => void }) {
  const { t } = useInterface()
  const navigate = useNavigate()
  const listId = useId()
  const { options, suggest, dismiss } = useSuggestions()
  const [active, setActive] = useState(-1)
  const isOpen = options.length > 0
  const optionId = (at: number) => `${listId}${at}`

  function close(): void {
    dismiss()
    setActive(-1)
  }

  function choose({ text, href }: Suggestion): void {
    close()
    if (href === undefined) search(text)
    else void navigate(href)
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    const { key, nativeEvent, currentTarget } = event
    // The keys of an input method are its own.
    if (nativeEvent.isComposing) return
    if (!isOpen) {
      if (key === 'ArrowDown') suggest(currentTarget.value)
      return
    }
    const chosen = options[active]
    if (key === 'ArrowDown') setActive(active + 1 < options.length ? active + 1 : -1)
    else if (key === 'ArrowUp') setActive(active < 0 ? options.length - 1 : active - 1)
    else if (key === 'Escape') close()
    else if (key === 'Enter' && chosen) choose(chosen)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.field}>
      <label>
        <span className="Hidden">{t('search.label')}</span>
        <input
          name="q"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={active < 0 ? undefined : optionId(active)}
          placeholder={t('search.label')}
          enterKeyHint="search"
          autoComplete="off"
          maxLength={longestQuery}
          onFocus={() => void searchEngine().warm(true)}
          onInput={({ currentTarget }) => {
            setActive(-1)
            suggest(currentTarget.value)
          }}
          onKeyDown={press}
          onBlur={close}
        />
      </label>
      <button type="submit" aria-label={t('search.go')} onClick={close}>
        <Icon name="search" />
      </button>
      {isOpen && (
        <SuggestionList
          id={listId}
          optionId={optionId}
          options={options}
          active={active}
          choose={choose}
        />
      )}
    </div>
  )
}
