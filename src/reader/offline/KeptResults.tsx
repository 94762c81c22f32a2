import { useSuspenseQuery } from '@tanstack/react-query'
import { address, type Edition } from '../../article/edition.ts'
import { SectionHead } from '../parts/SectionHead.tsx'
import listStyles from '../parts/StoryList.module.css'
import { ResultRow } from '../search/ResultRow.tsx'
import type { SearchChoice } from '../search/search-choice.ts'
import { useInterface } from '../words.ts'
import { findKept } from './kept-articles.ts'

/** Without a connection: what was read on this device and has the words that are looked for. */
export function KeptResults({ choice, edition }: { choice: SearchChoice; edition: Edition }) {
  const { t } = useInterface()
  const { data: found } = useSuspenseQuery({
    queryKey: ['kept', choice],
    // Where storing is refused nothing is kept.
    queryFn: () => findKept(choice, import.meta.env.BASE_URL).catch(() => []),
    // The reader may have read more since.
    staleTime: 0,
  })
  if (found.length === 0) return null
  return (
    <section aria-label={t('search.kept')}>
      <SectionHead title={t('search.kept')} />
      <ol className={listStyles.list}>
        {found.map(({ article: { id, language, headline, section, published } }) => (
          <ResultRow
            key={id}
            hit={{
              id,
              language,
              headline,
              href: address.article(id),
              lacks: [],
              ...(section !== undefined && { section }),
              ...(published !== undefined && { published }),
            }}
            text={choice.text}
            edition={edition}
          />
        ))}
      </ol>
    </section>
  )
}
