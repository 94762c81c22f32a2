import { formatTime } from '../../article/dates/dates.ts'
import type { ArticleView, Coverage } from '../../article/edition.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { useInterface } from '../locales/words.ts'
import styles from './NewsBar.module.css'

/** Says what has come to a live coverage since it was opened. It is always there, so that nothing moves when something comes. */
export function NewsBar({
  view: { article, ids },
  news,
  firstAdded,
  bring,
}: {
  view: ArticleView
  /** What the site said last; undefined until it was asked. */
  news: Coverage | undefined
  /** The newest of what was brought in. */
  firstAdded: string | undefined
  /** Brings in what is new. */
  bring: () => Promise<void>
}) {
  const { t, language } = useInterface()
  const { modified } = article
  const clock = modified === undefined ? undefined : formatTime(modified)
  const count = news?.entries.filter((one) => !ids.includes(one)).length ?? 0

  function draw() {
    if (news?.coverage === 'ended') {
      return (
        <button type="button" onClick={() => void bring().then(() => scrollTo(0, 0))}>
          {t('coverage.over')}
        </button>
      )
    }
    if (count > 0) {
      return (
        <button type="button" onClick={() => void bring()}>
          <span className="Dot" />
          {t('coverage.new', { count })}
        </button>
      )
    }
    if (firstAdded !== undefined) return <a href={`#${firstAdded}`}>{t('coverage.toNew')}</a>
    return news && <span>{t('coverage.none')}</span>
  }

  return (
    <div className={`Screen ${styles.bar}`} lang={language} dir={directionOfLanguage(language)}>
      <div role="status">{draw()}</div>
      {clock !== undefined && (
        <time dateTime={modified}>
          {`${t('coverage.updated')} `}
          <bdi>{clock}</bdi>
        </time>
      )}
    </div>
  )
}
