import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { address } from '../../article/addresses.ts'
import { formatDay, isReadable } from '../../article/dates/dates.ts'
import type { Edition, WithdrawnView } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { directionOfLanguage, isolateMixed } from '../../article/text/direction.ts'
import { readLastCopy } from '../device/kept-files.ts'
import { type Interface, useInterface } from '../locales/words.ts'
import { Blank } from '../parts/Blank.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import { StoryList } from '../parts/StoryList.tsx'
import { base } from '../parts/site-path.ts'
import { CorrectionNote } from './CorrectionNote.tsx'

/** Stands where an article was that was withdrawn: what it was, why it went, and what was published about then. */
export function WithdrawnArticle({
  view,
  edition,
  isCurrent,
}: {
  view: WithdrawnView
  edition: Edition
  isCurrent: boolean
}) {
  const words = useInterface()
  const { t } = words
  const { withdrawn, near } = view
  const client = useQueryClient()

  // The page was written without knowing what lies on this device.
  useEffect(() => {
    void readLastCopy(base, view.withdrawn.id, view).then((own) => {
      if (own) client.setQueryData([dataFile.article(own.article.id)], own)
    })
  }, [client, view])

  const { date, reason, section, language } = withdrawn
  const topic = edition.topics.find(({ id }) => id === section)
  return (
    <>
      {isCurrent && <PageTitle title={`${t('withdrawn.title')} · ${edition.name}`} />}
      <Blank
        title={t('withdrawn.title')}
        say={describe(withdrawn, words)}
        level={isCurrent ? 1 : 2}
      >
        {reason !== undefined && (
          <CorrectionNote
            kind="reason"
            title={t('withdrawn.reason')}
            correction={{ date: date ?? '', text: reason }}
            language={language}
          />
        )}
      </Blank>
      {near.length > 0 && (
        <section>
          <SectionHead
            title={t('withdrawn.near')}
            more={{
              to: topic ? address.topic(topic.id) : address.latest,
              word: t('front.allArticles'),
              name: t('front.allArticles'),
            }}
          />
          <StoryList rows={near} edition={edition} />
        </section>
      )}
    </>
  )
}

/** «كان هنا «…»، نُشر في 3 فبراير (شباط) 2026 وسُحب في 9 فبراير (شباط) 2026»; a date that is not known is not told. */
function describe(
  { headline, published, date }: WithdrawnView['withdrawn'],
  { t, language }: Interface,
): string {
  const title = isolateMixed(headline, undefined, directionOfLanguage(language))
  const day = (one: string) => formatDay(one, language)
  if (isReadable(published) && isReadable(date)) {
    return t('withdrawn.was', { title, published: day(published), withdrawn: day(date) })
  }
  if (isReadable(published)) return t('withdrawn.wasPublished', { title, date: day(published) })
  return isReadable(date)
    ? t('withdrawn.wasWithdrawn', { title, date: day(date) })
    : t('withdrawn.wasHere', { title })
}
