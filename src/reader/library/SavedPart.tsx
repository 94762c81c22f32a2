import { useMemo, useState } from 'react'
import { type Edition, topicLabel } from '../../article/edition.ts'
import type { Copy, SavedArticle } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { Blank } from '../parts/Blank.tsx'
import { SideColumn } from '../parts/SideColumn.tsx'
import { Choices, Find, FindFold } from './Find.tsx'
import { InstallOffer } from './InstallOffer.tsx'
import { MoreOnScroll } from './MoreOnScroll.tsx'
import styles from './SavedPart.module.css'
import { SavedRow } from './SavedRow.tsx'
import { progressOf, useShelf } from './shelves.ts'
import { type SavedOrder, savedOrders, sortSaved } from './sort-saved.ts'
import { useChoices } from './use-choices.ts'
import { useFoundSaved } from './use-found-saved.ts'

const orderWords = {
  newest: 'library.sortNewest',
  begun: 'library.sortBegun',
  shortest: 'library.sortShortest',
  largest: 'library.sortLargest',
} as const

/** The articles that are kept, to be found, sorted, read and let go. */
export function SavedPart({ edition }: { edition: Edition }) {
  const { t } = useInterface()
  const saved = useShelf('saved').records
  const copies = useShelf('copies').records
  if (!saved || !copies) return <div className={styles.waiting} />
  if (saved.length === 0) {
    return (
      <Blank level={2} title={t('blank.saved')} say={t('blank.savedHint')}>
        <p>{t('blank.savedHow')}</p>
      </Blank>
    )
  }
  return <SavedList edition={edition} saved={saved} copies={copies} />
}

function SavedList({
  edition,
  saved,
  copies,
}: {
  edition: Edition
  saved: readonly SavedArticle[]
  copies: readonly Copy[]
}) {
  const { t, language } = useInterface()
  const [choiceOf, choose] = useChoices()
  const [text, setText] = useState('')
  const order = savedOrders.find((one) => one === choiceOf('sort')) ?? 'newest'
  const topic = choiceOf('topic')
  const state = choiceOf('state')
  const copyOf = useMemo(() => new Map(copies.map((copy) => [copy.id, copy])), [copies])
  const found = useFoundSaved(saved, text)

  const isRead = ({ id }: SavedArticle) => progressOf(id) === 1
  const isOf = (one: string) => (article: SavedArticle) =>
    article.story.section === one || (article.topics?.includes(one) ?? false)
  const shown = sortSaved(
    saved.filter(
      (one) =>
        (found === undefined || found.ids.has(one.id)) &&
        (topic === undefined || isOf(topic)(one)) &&
        (state === undefined || isRead(one) === (state === 'read')),
    ),
    order,
    copyOf,
    progressOf,
  )
  const readCount = saved.filter(isRead).length
  const topics = edition.topics
    .map((one) => ({
      value: one.id,
      label: topicLabel(one, language, edition.language),
      count: saved.filter(isOf(one.id)).length,
    }))
    .filter(({ count }) => count > 0)

  return (
    <SideColumn
      side={
        <Find name={t('library.find')} text={text} setText={setText}>
          <FindFold
            name={t('library.sift')}
            chosen={t(orderWords[order])}
            isChosen={order !== 'newest' || topic !== undefined || state !== undefined}
          >
            <Choices
              title={t('library.sort')}
              choices={savedOrders.map((one) => ({ value: one, label: t(orderWords[one]) }))}
              value={order}
              choose={(one: SavedOrder) => choose('sort', one, 'newest')}
            />
            <Choices
              title={t('library.topics')}
              choices={topics}
              value={topic}
              choose={(one) => choose('topic', one)}
            />
            <Choices
              title={t('library.state')}
              choices={[
                { value: 'unread', label: t('library.unread'), count: saved.length - readCount },
                { value: 'read', label: t('library.read'), count: readCount },
              ]}
              value={state}
              choose={(one) => choose('state', one)}
            />
          </FindFold>
        </Find>
      }
    >
      <InstallOffer name={edition.name} />
      <p className="Hidden" role="status">
        {(found || topic || state) && t('library.found', { count: shown.length })}
      </p>
      {shown.length === 0 && <p className={styles.nothing}>{t('library.nothingFound')}</p>}
      <ol className={styles.list}>
        <MoreOnScroll of={shown} key={`${text} ${order} ${topic} ${state}`}>
          {(article) => (
            <SavedRow
              key={article.id}
              article={article}
              copy={copyOf.get(article.id)}
              edition={edition}
            />
          )}
        </MoreOnScroll>
      </ol>
    </SideColumn>
  )
}
