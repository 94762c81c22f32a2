import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleView, Edition, Summary } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { readKeptArticles } from '../device/kept-files.ts'
import { useInterface } from '../locales/words.ts'
import { SectionHead } from '../parts/SectionHead.tsx'
import { StoryList } from '../parts/StoryList.tsx'
import { base } from '../parts/site-path.ts'
import { summaryOf } from '../parts/summary-of.ts'

/** More than a reader looks through. */
const mostRows = 30

const keptArticles = {
  queryKey: ['kept articles'],
  queryFn: () => readKeptArticles(base),
  // What is kept changes while others read.
  staleTime: 0,
  gcTime: 0,
}

/** The articles that can be read without a connection, those of last at the top; nothing where there are none. */
export function KeptArticles() {
  const { t } = useInterface()
  const edition = useQueryClient().getQueryData<Edition>([dataFile.edition])
  const { data = [] } = useQuery(keptArticles)
  if (!edition || data.length === 0) return null
  const rows = data.reverse().slice(0, mostRows).map(withoutPicture)
  return (
    <section>
      <SectionHead title={t('kept.title')} />
      <StoryList rows={rows} edition={edition} />
    </section>
  )
}

/** Without its picture: of a list's pictures few are kept. */
function withoutPicture(view: ArticleView): Summary {
  const { picture: _, ...summary } = summaryOf(view)
  return summary
}
