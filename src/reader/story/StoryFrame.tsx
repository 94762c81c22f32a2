import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { address } from '../../article/addresses.ts'
import { articlesOf, type ListPage, topicLabel } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { directionOf } from '../../article/text/direction.ts'
import { useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { FollowTool } from '../parts/FollowTool.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { Link } from '../parts/Link.tsx'
import { MetaLine } from '../parts/MetaLine.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import styles from './StoryFrame.module.css'
import { isTold, orderAddress, type StoryOrder } from './story-order.ts'

/** What a running story is, around its articles. */
export function StoryFrame({
  id,
  list,
  order,
  children,
}: {
  id: string
  list: ListPage
  order: StoryOrder
  /** The articles. */
  children: ReactNode
}) {
  const queries = useQueries()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { data: story } = useSuspenseQuery(queries.ask(dataFile.story(id)))
  const { t, language } = useInterface()
  const title = topicLabel(story, language, edition.language)
  const count = articlesOf(list)
  return (
    <>
      <PageTitle title={`${title} · ${edition.name}`} />
      <header className={styles.head}>
        <Kicker label={t('story.kicker')} {...(edition.hasStories && { to: address.stories })} />
        <h1>
          <bdi dir={directionOf(title)}>{title}</bdi>
        </h1>
        {story.summary !== undefined && (
          <p className={styles.say}>
            <bdi dir={directionOf(story.summary)}>{story.summary}</bdi>
          </p>
        )}
        <MetaLine>
          {count !== undefined && <span>{t('list.count', { count })}</span>}
          {story.ended && <span>{t('story.ended')}</span>}
        </MetaLine>
        <FollowTool id={`story ${id}`} name={title} />
      </header>
      {isTold(list) && (
        <nav className={styles.order} aria-label={t('story.order')}>
          {(['newest', 'first'] as const).map((one) => (
            <Link
              key={one}
              to={orderAddress(id, one)}
              aria-current={one === order ? 'true' : undefined}
            >
              <span className="Dot" />
              {t(`story.${one}`)}
            </Link>
          ))}
        </nav>
      )}
      <section>{children}</section>
    </>
  )
}
