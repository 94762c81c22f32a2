import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type RefObject, type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { address, isNarrowed, readSearchAddress, searchAddress } from '../../article/addresses.ts'
import { isolate } from '../../article/text/direction.ts'
import { useQueries } from '../app/queries-context.ts'
import { useAlive } from '../device/alive.ts'
import { useInterface } from '../locales/words.ts'
import { PageTitle } from '../parts/PageTitle.tsx'
import { SideColumn } from '../parts/SideColumn.tsx'
import { base } from '../parts/site-path.ts'
import { SearchAnswer } from './SearchAnswer.tsx'
import { SearchField } from './SearchField.tsx'
import { SearchFilters } from './SearchFilters.tsx'
import { SearchIntroduction } from './SearchIntroduction.tsx'
import styles from './SearchPage.module.css'
import { SearchStatus } from './SearchStatus.tsx'
import { resultsOf } from './search-queries.ts'

/** Fields that stand beside the results belong to the form by this name. */
const formId = 'search'

/** Looks for words in the whole archive; the address says what is looked for, and how. */
export function SearchPage() {
  const { data: edition } = useSuspenseQuery(useQueries().edition)
  const { t } = useInterface()
  const navigate = useNavigate()
  const form = useRef<HTMLFormElement>(null)
  const isAlive = useAlive()
  const location = useLocation()
  // The page is written without knowing what it will be asked.
  const search = isAlive ? location.search : ''
  const { topics } = edition
  // The same object for the same address, so that React does not draw the filters again when results come.
  const choice = useMemo(
    () => readSearchAddress(new URLSearchParams(search), topics),
    [search, topics],
  )
  const { text } = choice
  const results = useQuery({ ...resultsOf(choice), enabled: text !== '' })

  useShownAddress(form, searchAddress(choice).slice(address.search.length))

  function send(changed: { text?: string } = {}): void {
    if (!form.current) return
    const fields = new URLSearchParams()
    for (const [name, value] of new FormData(form.current)) fields.append(name, String(value))
    const sent = readSearchAddress(fields, topics)
    // The months are not fields before they have come.
    const { from, to } = fields.has('from') ? sent : choice
    void navigate(searchAddress({ ...sent, from, to, page: 1, ...changed }))
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    const { activeElement } = document
    // On a phone the keyboard covers half of what was found.
    if (activeElement instanceof HTMLElement && matchMedia('(pointer: coarse)').matches) {
      activeElement.blur()
    }
    // The key's own task has done enough.
    setTimeout(send)
  }

  return (
    <>
      <PageTitle
        title={`${text ? t('search.titleOf', { query: isolate(text) }) : t('search.title')} · ${edition.name}`}
      />
      <h1 className="Hidden">{t('search.title')}</h1>
      {/* biome-ignore lint/a11y/useSemanticElements: `search` is not known to every browser that reads us. */}
      <form
        id={formId}
        role="search"
        action={base + address.search.slice(1)}
        ref={form}
        onSubmit={submit}
      >
        <SearchField search={(words) => send({ text: words })} />
      </form>
      <SearchStatus result={results.data} isBusy={results.isFetching} choice={choice} />
      <SideColumn
        side={
          <div onChange={() => text && send()}>
            <SearchFilters
              form={formId}
              edition={edition}
              chosen={choice}
              isNarrowed={isNarrowed(choice)}
              isUsed={results.data !== undefined}
            />
          </div>
        }
      >
        <div className={styles.answer}>
          {text === '' ? (
            <SearchIntroduction />
          ) : (
            <SearchAnswer choice={choice} edition={edition} results={results} />
          )}
        </div>
      </SideColumn>
    </>
  )
}

/** Has the form say what the address says; a page opened within the app to look for something has the focus there. */
function useShownAddress(form: RefObject<HTMLFormElement | null>, asked: string): void {
  const [isOpenedHere] = useState(useAlive())
  // What was typed before the script was there stays.
  const shown = useRef('')
  // The fields of the form are the browser's, and so is the focus.
  useEffect(() => {
    if (asked !== shown.current) {
      if (form.current) showChoice(form.current, new URLSearchParams(asked))
    } else if (isOpenedHere && asked === '') form.current?.querySelector('input')?.focus()
    shown.current = asked
  }, [form, asked, isOpenedHere])
}

/** Sets the controls of a form to what an address says, so that after Back the form is as it was sent. */
function showChoice(form: HTMLFormElement, given: URLSearchParams): void {
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue
    const { name, type, value } = control
    const [first = '', ...others] = given.getAll(name)
    if (type === 'checkbox' || type === 'radio') {
      Object.assign(control, { checked: [first, ...others].includes(value) })
    } else control.value = first
  }
}
