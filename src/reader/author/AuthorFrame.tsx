import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { address } from '../../article/addresses.ts'
import { articlesOf, type ListPage } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { directionOf } from '../../article/text/direction.ts'
import { useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { FollowTool } from '../parts/FollowTool.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import styles from './AuthorFrame.module.css'
import { AuthorSide } from './AuthorSide.tsx'

/** Who an author is, around the rows of what they wrote. */
export function AuthorFrame({
  id,
  list,
  children,
}: {
  id: string
  list: ListPage
  /** The rows. */
  children: ReactNode
}) {
  const queries = useQueries()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { data: author } = useSuspenseQuery(queries.ask(dataFile.author(id)))
  const { t } = useInterface()
  const { name, role, about, note } = author
  const count = articlesOf(list)
  return (
    <div className={styles.beside}>
      <PageTitle title={`${name} · ${edition.name}`} />
      <header className={styles.head}>
        {edition.hasAuthors && <Kicker label={t('author.all')} to={address.authors} />}
        <h1>
          <bdi>{name}</bdi>
        </h1>
        {role !== undefined && (
          <p className={styles.role}>
            <bdi dir={directionOf(role)}>{role}</bdi>
          </p>
        )}
        {about !== undefined && (
          <p className={styles.about}>
            <bdi dir={directionOf(about)}>{about}</bdi>
          </p>
        )}
        {note !== undefined && (
          <p className={styles.note}>
            <bdi dir={directionOf(note)}>{note}</bdi>
          </p>
        )}
        <FollowTool id={`author ${id}`} name={name} />
      </header>
      <AuthorSide author={author} hasFeed={edition.hasFeeds === true} />
      <section className={styles.works}>
        <SectionHead title={count === undefined ? t('author.older') : t('list.count', { count })} />
        {children}
      </section>
    </div>
  )
}
