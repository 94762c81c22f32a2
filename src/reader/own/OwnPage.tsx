import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { address } from '../../article/addresses.ts'
import { isReadable } from '../../article/dates/dates.ts'
import type { Edition, OwnPage as OwnPageData } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { directionOf, directionOfLanguage, isolateMixed } from '../../article/text/direction.ts'
import { useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { Day } from '../parts/Day.tsx'
import { FigureView } from '../parts/FigureView.tsx'
import { Link } from '../parts/Link.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { SideColumn } from '../parts/SideColumn.tsx'
import styles from './OwnPage.module.css'

/** A page of the paper itself, as «من نحن»: its text, and the paper's other pages beside it where there is room. */
export function OwnPage({ drawText }: { drawText: (own: OwnPageData) => ReactNode }) {
  const { id = '' } = useParams()
  const queries = useQueries()
  const { data: edition } = useSuspenseQuery(queries.edition)
  const { data: own } = useSuspenseQuery(queries.ask(dataFile.own(id)))
  const { headline, deck, language, lead } = own.page
  const isAlone = (edition.pages?.length ?? 0) < 2
  return (
    <div className={styles.own} lang={language} dir={directionOfLanguage(language)}>
      <PageTitle
        title={`${isolateMixed(headline, language, directionOf(edition.name))} · ${edition.name}`}
      />
      <h1>{headline}</h1>
      {deck !== undefined && <p className={styles.deck}>{deck}</p>}
      <SideColumn side={!isAlone && <OtherPages edition={edition} id={id} />}>
        <div className={styles.text}>
          {lead && <FigureView figure={lead} place="lead" />}
          {drawText(own)}
        </div>
        <Changes own={own} />
      </SideColumn>
    </div>
  )
}

/** On phones they stand in the foot alone, right under the text. */
function OtherPages({ edition, id }: { edition: Edition; id: string }) {
  const { t, language } = useInterface()
  return (
    <nav
      className={styles.others}
      aria-label={t('own.pages', { name: edition.name })}
      lang={language}
      dir={directionOfLanguage(language)}
    >
      <ul>
        {edition.pages?.map((one) => (
          <li key={one.id}>
            <Link to={address.own(one.id)} aria-current={one.id === id ? 'page' : undefined}>
              {one.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** When the page was changed last, and whether it is public. */
function Changes({ own }: { own: OwnPageData }) {
  const { t, language } = useInterface()
  const { modified } = own.page
  const isDated = isReadable(modified)
  if (!isDated && !own.isUnpublished) return null
  return (
    <p className={styles.changed}>
      <bdi lang={language} dir={directionOfLanguage(language)}>
        {own.isUnpublished && <strong>{`${t('story.unpublished')} `}</strong>}
        {isDated && (
          <>
            {`${t('own.changed')} `}
            <time dateTime={modified}>
              <Day date={modified} />
            </time>
          </>
        )}
      </bdi>
    </p>
  )
}
