import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type ComponentType, type MemoExoticComponent, type ReactNode, Suspense } from 'react'
import { useLocation, useParams } from 'react-router'
import { filterAddress, hasFilter, type ListName, noFilter } from '../../article/addresses.ts'
import {
  articlesOf,
  type Edition,
  type ListPage as ListPageRows,
  type Summary,
  topicLabel,
} from '../../article/edition.ts'
import { useQueries } from '../app/queries-context.ts'
import { useAlive } from '../device/alive.ts'
import { listPagesAt } from '../device/list-pages.ts'
import { useInterface } from '../locales/words.ts'
import { Blank } from '../parts/Blank.tsx'
import { lazyPart } from '../parts/lazy-part.ts'
import { Pager } from '../parts/Pager.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { SideColumn } from '../parts/SideColumn.tsx'
import { type RowsProps, StoryList } from '../parts/StoryList.tsx'
import { fetchedListParts, fetchListParts } from './fetch-list-parts.ts'
import { ListHead } from './ListHead.tsx'
import { type DrawShare, publishedList } from './list-source.ts'
import type { MoreRowsProps } from './MoreRows.tsx'
import { TopicFilter } from './TopicFilter.tsx'

/** What comes under the first page; when it does not arrive, the links to the other pages stay. */
const MoreRows = lazyPart<MoreRowsProps>(
  () => fetchListParts().then((lists) => lists.MoreRows),
  Pager,
)

const FilterPanel = lazyPart(() => fetchListParts().then((lists) => lists.FilterPanel))

/** What makes the page of a list that is no topic; the app hands it in. */
export interface OwnList {
  name: ListName
  /** What draws its rows, where they are not those of other lists. */
  Rows?: MemoExoticComponent<ComponentType<RowsProps>>
  /** Its rows in the order in which they are shown. */
  inOrder?: (list: ListPageRows) => readonly Summary[]
  /** Draws what stands around the rows. */
  drawFrame: (list: ListPageRows, rows: ReactNode) => ReactNode
}

/** A list of articles: everything, one topic, one of its own, or what fits the conditions of its address. */
export function ListPage({ drawShare, own }: { drawShare: DrawShare; own?: OwnList }) {
  const queries = useQueries()
  const client = useQueryClient()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const params = useParams()
  const { search, key } = useLocation()
  const isAlive = useAlive()
  const filter =
    !own && hasFilter(search)
      ? fetchedListParts()?.readFilteredPage({ params, search, edition, queries, client })
      : undefined
  const topic = filter ? undefined : params.topic
  const author = own?.name.author
  const Rows = own?.Rows ?? StoryList
  const source = filter?.source ?? publishedList(queries, own?.name ?? { topic })
  const current = filter?.current ?? params.page ?? source.newest
  const kept = listPagesAt(key)?.names ?? []
  // After a reload of the document the data of the other pages is no longer in the cache.
  const isAtHand = (name: string) => client.getQueryData(source.page(name).queryKey) !== undefined
  const shown = kept.includes(current) && kept.every(isAtHand) ? kept : [current]
  const [first = current] = shown
  const { data: list } = useSuspenseQuery(source.page(first))
  // The page of a topic knows its own count alone: with those of all it would change with each article.
  const counts = filter?.counts ?? client.getQueryData(queries.counts.queryKey)?.topics
  const countOf = (id: string) =>
    counts ? (counts[id] ?? 0) : id === topic ? articlesOf(list) : undefined
  const [older, newer] = [source.older(list), source.newer(list)]
  const pager = {
    older: older && source.address(older),
    newer: newer && source.address(newer),
    newest: newer && source.address(source.newest),
  }
  const rows = (
    <>
      <div data-page={first}>
        {filter?.instead(list)}
        <Rows
          rows={own?.inOrder?.(list) ?? list.rows}
          edition={edition}
          topic={topic}
          author={author}
        />
      </div>
      {isAlive && (older ?? shown[1]) ? (
        <Suspense fallback={<Pager {...pager} />}>
          <MoreRows
            key={key}
            source={source}
            shown={shown}
            current={current}
            edition={edition}
            topic={topic}
            author={author}
            Rows={Rows}
            {...pager}
          />
        </Suspense>
      ) : (
        <Pager {...pager} />
      )}
    </>
  )
  if (own) return own.drawFrame(list, rows)
  return (
    <>
      {filter?.head(list, drawShare) ?? (
        <Head
          list={list}
          topic={topic}
          edition={edition}
          path={source.address(current)}
          drawShare={drawShare}
        />
      )}
      <SideColumn
        mutes={topic === undefined && !filter}
        side={
          (filter || first === source.newest) && (
            <TopicFilter
              edition={edition}
              countOf={countOf}
              chosen={filter?.topics ?? (topic ? [topic] : [])}
              addressOf={filter?.addressOf ?? ((topics) => filterAddress({ ...noFilter, topics }))}
              hasMore={filter?.hasMore}
            >
              <Suspense>
                <FilterPanel edition={edition} />
              </Suspense>
            </TopicFilter>
          )
        }
      >
        {rows}
      </SideColumn>
    </>
  )
}

/** What the list is of, and how much of it there is. */
function Head({
  list,
  topic: id,
  edition,
  path,
  drawShare,
}: {
  list: ListPageRows
  topic: string | undefined
  edition: Edition
  path: string
  drawShare: DrawShare
}) {
  const { t, language } = useInterface()
  const topic = edition.topics.find((one) => one.id === id)
  const title = topic ? topicLabel(topic, language, edition.language) : t('list.latest')
  const isEmpty = list.rows.length === 0
  const count = articlesOf(list)
  return (
    <>
      <PageTitle title={`${title} · ${edition.name}`} />
      {isEmpty && <Blank title={t('list.empty')} say={t('list.emptyHint', { topics: title })} />}
      <ListHead
        heading={isEmpty ? undefined : title}
        page={{ title, path, edition: edition.name }}
        drawShare={drawShare}
      >
        {count ? t('list.count', { count }) : null}
      </ListHead>
    </>
  )
}
