import { useState } from 'react'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { makeQueryMatcher } from '../../search/read/query-matcher.ts'
import { type Mark, tints } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { Blank } from '../parts/Blank.tsx'
import { Headline } from '../parts/Headline.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { MetaLine } from '../parts/MetaLine.tsx'
import { Pigment } from '../parts/Pigment.tsx'
import { PrintedAddress } from '../parts/PrintedAddress.tsx'
import { SideColumn } from '../parts/SideColumn.tsx'
import { Excerpt } from './Excerpt.tsx'
import styles from './ExcerptsPart.module.css'
import { Choices, Find, FindFold } from './Find.tsx'
import { MarkExports } from './file/MarkExports.tsx'
import { MoreOnScroll } from './MoreOnScroll.tsx'
import { useShelf } from './shelves.ts'
import { useChoices } from './use-choices.ts'

/** What was marked in articles: by article or by time, of one tint, with notes, and what a search finds. */
export function ExcerptsPart({ edition }: { edition: Edition }) {
  const { t } = useInterface()
  const { records } = useShelf('marks')
  const [choiceOf, choose] = useChoices()
  const [text, setText] = useState('')
  if (!records) return <div className={styles.waiting} />
  if (records.length === 0) {
    return (
      <Blank level={2} title={t('blank.excerpts')} say={t('blank.excerptsHint')}>
        <p>{t('blank.excerptsHow')}</p>
      </Blank>
    )
  }

  const tint = choiceOf('tint')
  const byTime = choiceOf('by') === 'time'
  const matches = text.trim() === '' ? () => true : makeQueryMatcher(text)
  const isOf = (mark: Mark, one: string) =>
    one === 'noted' ? mark.note !== undefined : mark.tint === one
  const shown = records
    .filter((mark) => tint === undefined || isOf(mark, tint))
    .filter(({ quote, note, headline }) => matches([quote.exact, note ?? '', headline]))
    .sort((a, b) => b.at - a.at)
  const groups = byTime ? shown.map((mark) => [mark]) : groupByArticle(shown)
  const countOf = (one: string) => records.filter((mark) => isOf(mark, one)).length
  const choices = [
    ...tints.map((one) => ({
      value: one as string,
      label: t(`mark.${one}`),
      count: countOf(one),
      sign: <Pigment tint={one} />,
    })),
    { value: 'noted', label: t('excerpt.noted'), count: countOf('noted') },
  ]
  return (
    <SideColumn
      side={
        <Find name={t('library.findExcerpts')} text={text} setText={setText}>
          <FindFold
            name={t('library.siftOnly')}
            chosen={choices.find(({ value }) => value === tint)?.label ?? t('library.all')}
            isChosen={tint !== undefined || byTime}
          >
            <Choices
              title={t('mark.tint')}
              choices={choices}
              value={tint}
              choose={(one) => choose('tint', one)}
            />
            <Choices
              title={t('excerpt.by')}
              choices={[
                { value: 'article', label: t('excerpt.byArticle') },
                { value: 'time', label: t('excerpt.byTime') },
              ]}
              value={byTime ? 'time' : 'article'}
              choose={(one) => choose('by', one, 'article')}
            />
          </FindFold>
          <FindFold name={t('excerpt.export')} chosen={t('excerpt.forms')}>
            <MarkExports edition={edition} />
          </FindFold>
        </Find>
      }
    >
      <p className="Hidden" role="status">
        {(text !== '' || tint) && t('library.excerptCount', { count: shown.length })}
      </p>
      <div>
        <MoreOnScroll of={groups} key={`${text} ${tint} ${byTime}`}>
          {(marks) => <ArticleExcerpts key={marks[0]?.id} marks={marks} edition={edition} />}
        </MoreOnScroll>
      </div>
    </SideColumn>
  )
}

/** The marks of an article in the order of its text; articles in the order of their last mark. */
function groupByArticle(marks: readonly Mark[]): Mark[][] {
  const groups = new Map<string, Mark[]>()
  for (const mark of marks) {
    groups.set(mark.articleId, [...(groups.get(mark.articleId) ?? []), mark])
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.at - b.at))
}

function ArticleExcerpts({ marks, edition }: { marks: readonly Mark[]; edition: Edition }) {
  const { t, language } = useInterface()
  const [first] = marks
  if (!first) return null
  const { articleId, headline, section } = first
  const topic = edition.topics.find(({ id }) => id === section)
  return (
    <section className={styles.article}>
      <header className={styles.head}>
        {topic && <Kicker label={topicLabel(topic, language, edition.language)} />}
        <Headline
          story={{ id: articleId, headline, language: first.language }}
          level={2}
          size="third"
        />
        <MetaLine>{t('library.excerptCount', { count: marks.length })}</MetaLine>
        <PrintedAddress articleId={articleId} />
      </header>
      <ol>
        {marks.map((mark) => (
          <Excerpt key={mark.id} mark={mark} />
        ))}
      </ol>
    </section>
  )
}
