import { address, type SearchRequest, searchAddress } from '../../article/addresses.ts'
import { isolate } from '../../article/text/direction.ts'
import type { SearchResult } from '../../search/read/search-result.ts'
import { useInterface, type WordKey } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import { SearchSection } from './SearchSection.tsx'

/** Nothing has all of it, nor some of it: which condition to let go, and where else to look. */
export function NothingFound({ choice, result }: { choice: SearchRequest; result: SearchResult }) {
  const { t } = useInterface()
  const { topics, from, to, page } = choice
  const ways: [word: WordKey, changed: Partial<SearchRequest>][] = []
  if (page > 1) ways.push(['search.fromFirst', { page: 1 }])
  if (topics.length > 0) ways.push(['search.allTopics', { topics: [] }])
  if (from ?? to) ways.push(['loosen.months', { from: undefined, to: undefined }])
  const isTold = result.looser !== undefined
  return (
    <SearchSection title={t('search.nothing', { query: isolate(choice.text) })}>
      <p>{t(ways.length > 0 || isTold ? 'search.loosen' : 'search.nothingHint')}</p>
      <ul>
        {ways.map(([word, changed]) => (
          <li key={word}>
            <Link to={searchAddress({ ...choice, page: 1, ...changed })}>{t(word)}</Link>
          </li>
        ))}
        <li>
          <Link to={address.latest}>{t('list.latest')}</Link>
        </li>
      </ul>
    </SearchSection>
  )
}
