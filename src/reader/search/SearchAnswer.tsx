import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type SearchRequest, searchAddress } from '../../article/addresses.ts'
import type { Edition } from '../../article/edition.ts'
import { isolate } from '../../article/text/direction.ts'
import type { SearchResult } from '../../search/read/search-result.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import { RetryButton } from '../parts/RetryButton.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import { Hits } from './Hits.tsx'
import { NothingFound } from './NothingFound.tsx'
import styles from './SearchAnswer.module.css'
import { SearchNotice } from './SearchNotice.tsx'
import { Unreached } from './Unreached.tsx'

/** What a search found, with what must be known of it; what to do where it found nothing. */
export function SearchAnswer({
  choice,
  edition,
  results,
}: {
  choice: SearchRequest
  edition: Edition
  results: UseQueryResult<SearchResult>
}) {
  const { t } = useInterface()
  const { data: result, isFetching: isBusy, isFetchedAfterMount: isNew } = results
  const retry = () => void results.refetch()
  // Lines without words, as tall as the window: what comes moves nothing.
  if (!result) return <div className={`Ruled ${styles.awaited}`} />
  const { hits, missing, hasMore, isKept } = result
  const list = hits.length > 0 && (
    <Hits
      key={searchAddress(choice)}
      hits={hits}
      isEarly={result.isEarly}
      choice={choice}
      text={result.mended ?? choice.text}
      edition={edition}
      hasMore={hasMore}
      isNew={isNew}
    />
  )
  if (missing.length > 0 && (isKept || !list)) {
    return (
      <>
        <Unreached isBusy={isBusy} retry={retry} />
        {list && <SectionHead title={t('kept.title')} />}
        {list}
      </>
    )
  }
  return (
    <>
      <Notes result={result} choice={choice} />
      {missing.length > 0 && <Missing missing={missing} isBusy={isBusy} retry={retry} />}
      {list}
      {!list && !result.isEmpty && <NothingFound choice={choice} result={result} />}
    </>
  )
}

/** What stands above results: that not all words were met, how they were mended, how far a phrase was looked for. */
function Notes({ result, choice }: { result: SearchResult; choice: SearchRequest }) {
  const { t } = useInterface()
  const { unknown, cut, mended, looser } = result
  const link = (text: string, shown: ReactNode) => (
    <Link to={searchAddress({ ...choice, text, page: 1 })}>{shown}</Link>
  )
  return (
    <div className={styles.notes} role="status">
      {unknown && <p>{t('search.relaxed')}</p>}
      {unknown && unknown.length > 0 && (
        <p>
          {t('search.unknown')} {unknown.map(isolate).join(t('article.comma'))}
        </p>
      )}
      {cut && <p>{t('search.cut', cut)}</p>}
      {mended !== undefined && (
        <p>
          {t('search.nothing', { query: isolate(choice.text) })}{' '}
          {link(mended, t('search.didYouMean', { words: isolate(mended) }))}
        </p>
      )}
      {looser !== undefined && (
        <p>
          {t('search.looser')} {link(looser, <bdi>{looser}</bdi>)}
        </p>
      )}
    </div>
  )
}

/** A part of the index is not there: what was found stays, and one can try again. */
function Missing({
  missing,
  isBusy,
  retry,
}: Pick<SearchResult, 'missing'> & { isBusy: boolean; retry: () => void }) {
  const { t } = useInterface()
  return (
    <SearchNotice
      role="alert"
      text={`${t('search.missing', { count: missing.length })} ${t(`search.${missing[0]?.why ?? 'unreachable'}`)}`}
    >
      <RetryButton isBusy={isBusy} retry={retry} />
    </SearchNotice>
  )
}
