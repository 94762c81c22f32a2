import { type Edition, topicLabel } from '../../article/edition.ts'
import { history, type Visit } from '../device/history.ts'
import { useKept } from '../device/kept-value.ts'
import { forgetVisits, putVisits, switchHistory } from '../device/library/edit-history.ts'
import { useInterface } from '../locales/words.ts'
import { Blank } from '../parts/Blank.tsx'
import { FaultBoundary } from '../parts/FaultBoundary.tsx'
import { Headline } from '../parts/Headline.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Kicker } from '../parts/Kicker.tsx'
import { localDay } from '../parts/local-day.ts'
import { MetaLine } from '../parts/MetaLine.tsx'
import { SideColumn } from '../parts/SideColumn.tsx'
import { say } from '../parts/said.ts'
import { DayWords } from './DayWords.tsx'
import styles from './HistoryPart.module.css'
import { MoreOnScroll } from './MoreOnScroll.tsx'
import { progressOf } from './shelves.ts'
import { Written } from './Written.tsx'

/** What was read on this device, by day; it can be removed, and switched off. */
export function HistoryPart({ edition }: { edition: Edition }) {
  const { t } = useInterface()
  const { isOff, visits: all } = useKept(history)
  const visits = [...all.values()]
  const days = groupByDay(visits)

  function clear(): void {
    forgetVisits(visits.map(({ id }) => id))
    say({ words: 'history.cleared', undo: () => putVisits(visits) })
  }

  return (
    <SideColumn
      side={
        <div className={`Screen ${styles.deeds}`}>
          <p>{t(isOff ? 'history.isOff' : 'history.private')}</p>
          <button type="button" onClick={switchHistory}>
            {t(isOff ? 'history.start' : 'history.stop')}
          </button>
          {visits.length > 0 && (
            <button type="button" onClick={clear}>
              {t('history.clear')}
            </button>
          )}
        </div>
      }
    >
      {days.length === 0 && (
        <Blank level={2} title={t('blank.history')} say={t('blank.historyHint')} />
      )}
      <MoreOnScroll of={days}>
        {({ day, visits: ofDay }) => (
          <section key={day} className={styles.day}>
            <h2>
              <DayWords moment={ofDay[0]?.at ?? 0} />{' '}
              <small>{t('library.articles', { count: ofDay.length })}</small>
            </h2>
            <ol>
              {ofDay.map((visit) => (
                <FaultBoundary key={visit.id}>
                  <VisitRow visit={visit} edition={edition} />
                </FaultBoundary>
              ))}
            </ol>
          </section>
        )}
      </MoreOnScroll>
    </SideColumn>
  )
}

function groupByDay(visits: readonly Visit[]): { day: string; visits: Visit[] }[] {
  const days = new Map<string, Visit[]>()
  for (const visit of visits) {
    const day = localDay(visit.at)
    days.set(day, [...(days.get(day) ?? []), visit])
  }
  return [...days].map(([day, ofDay]) => ({ day, visits: ofDay }))
}

function VisitRow({ visit, edition }: { visit: Visit; edition: Edition }) {
  const { t, language } = useInterface()
  const { id, at, headline, section } = visit
  const topic = edition.topics.find((one) => one.id === section)
  const share = Math.max(visit.share, progressOf(id))

  function remove(): void {
    forgetVisits([id])
    say({ words: 'history.removed', undo: () => putVisits([visit]) })
  }

  return (
    <li className={styles.visit}>
      <div>
        {topic && <Kicker label={topicLabel(topic, language, edition.language)} />}
        <Headline story={{ id, headline, language: visit.language }} level={3} size="third" />
        <MetaLine>
          <time dateTime={new Date(at).toISOString()}>
            <bdi>{timeOf(at)}</bdi>
          </time>
          <span>
            {share >= 1
              ? t('left.read')
              : share < 0.08
                ? t('left.opened')
                : t('left.share', { percent: Math.round(share * 100) })}
          </span>
        </MetaLine>
      </div>
      <button type="button" aria-label={t('history.remove', { title: headline })} onClick={remove}>
        <Icon name="close" />
      </button>
      <Written share={share} />
    </li>
  )
}

/** The clock time of a moment on this device, `08:52`. */
function timeOf(moment: number): string {
  const date = new Date(moment)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
