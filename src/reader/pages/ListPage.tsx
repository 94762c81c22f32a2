import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'react-router'
import {
  address,
  type Counts,
  type Edition,
  type Summary,
  topicLabel,
} from '../../article/edition.ts'
import { Blank } from '../parts/Blank.tsx'
import { StoryList } from '../parts/StoryList.tsx'
import { TopicFilter } from '../parts/TopicFilter.tsx'
import { type Interface, useInterface } from '../words.ts'
import styles from './ListPage.module.css'
import { choiceAddress, type ListChoice, listChoice } from './list-choice.ts'
import { useQueries } from './queries-context.ts'

/** A list of articles: everything, one topic, or any of several; the address says which. */
export function ListPage() {
  const { data: edition } = useSuspenseQuery(useQueries().edition)
  const choice = listChoice(useParams(), useLocation().search, edition) ?? { topics: [] }
  if (choice.topics.length > 1) return <FilteredList edition={edition} choice={choice} />
  if (choice.page !== undefined)
    return <OlderList edition={edition} choice={choice} page={choice.page} />
  return <NewestList edition={edition} choice={choice} />
}

interface ListProps {
  edition: Edition
  choice: ListChoice
}

function NewestList({ edition, choice }: ListProps) {
  const queries = useQueries()
  const [topic] = choice.topics
  const { data: list } = useSuspenseQuery(queries.list(topic, 'newest'))
  const { data: counts } = useSuspenseQuery(queries.counts)
  const { t } = useInterface()
  const count = topic === undefined ? counts.all : (counts.topics[topic] ?? 0)
  const older = list.page > 1 ? address.list(topic, list.page - 1) : undefined
  return (
    <List
      edition={edition}
      choice={choice}
      say={t('list.count', { count })}
      counts={counts}
      rows={list.rows}
      older={older}
    />
  )
}

/** A full page of the archive: it shows nothing that changes when another article is published. */
function OlderList({ edition, choice, page }: ListProps & { page: number }) {
  const [topic] = choice.topics
  const { data: list } = useSuspenseQuery(useQueries().list(topic, page))
  return (
    <List
      edition={edition}
      choice={choice}
      rows={list.rows}
      newer={address.list(topic, page + 1)}
      newest={address.list(topic)}
      older={page > 1 ? address.list(topic, page - 1) : undefined}
    />
  )
}

function FilteredList({ edition, choice }: ListProps) {
  const queries = useQueries()
  const page = choice.page ?? 1
  const { data: merged } = useSuspenseQuery(queries.filtered(useQueryClient(), choice.topics, page))
  const { data: counts } = useSuspenseQuery(queries.counts)
  const { t } = useInterface()
  const what =
    merged.count === undefined ? t('list.some') : t('list.count', { count: merged.count })
  const at = (other: number) => choiceAddress(choice.topics, edition, other)
  return (
    <List
      edition={edition}
      choice={choice}
      say={t('list.keep', { what, from: t('list.fromTopics', { count: choice.topics.length }) })}
      counts={counts}
      rows={merged.rows}
      older={merged.isLast ? undefined : at(page + 1)}
      newer={page > 1 ? at(page - 1) : undefined}
    />
  )
}

interface Shown extends ListProps {
  rows: readonly Summary[]
  say?: string
  counts?: Counts
  older?: string | undefined
  newer?: string | undefined
  newest?: string
}

function List({ edition, choice, rows, say, counts, older, newer, newest }: Shown) {
  const words = useInterface()
  const { t } = words
  const title = titleOf(choice.topics, edition, words)
  return (
    <>
      <title>{`${title} · ${edition.name}`}</title>
      {rows.length === 0 ? (
        <Blank title={t('list.empty')} say={t('list.emptyHint', { topics: title })} />
      ) : (
        <h1 className={styles.title}>{title}</h1>
      )}
      {say !== undefined && rows.length > 0 && <p className={styles.say}>{say}</p>}
      <div className={counts ? styles.beside : undefined}>
        {counts && (
          <div className={styles.side}>
            <TopicFilter
              edition={edition}
              counts={counts}
              chosen={choice.topics}
              addressOf={(topics) => choiceAddress(topics, edition)}
            />
          </div>
        )}
        <StoryList
          topic={choice.topics.length === 1 ? choice.topics[0] : undefined}
          rows={rows}
          edition={edition}
          older={older}
          newer={newer}
          newest={newest}
        />
      </div>
    </>
  )
}

function titleOf(topics: readonly string[], edition: Edition, { t, language }: Interface): string {
  const chosen = edition.topics.filter((topic) => topics.includes(topic.id))
  if (chosen.length === 0) return t('list.latest')
  return chosen.map((topic) => topicLabel(topic, language, edition.language)).join(t('list.and'))
}
