import type { Article } from '../../article/article.ts'
import { formatTime, instantOf } from '../../article/dates/dates.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { useInterface } from '../locales/words.ts'
import { Day } from '../parts/Day.tsx'
import { MetaLine } from '../parts/MetaLine.tsx'
import { type AddressedEntry, sharedOffset } from './split-coverage.ts'
import styles from './Times.module.css'

/** When a coverage began, when it ended, and by which clock its times are told. */
export function Times({
  entries,
  coverage,
}: {
  entries: readonly AddressedEntry[]
  coverage: Article['coverage']
}) {
  const { t, language } = useInterface()
  const times = entries
    .map(({ time }) => time)
    .sort((one, other) => instantOf(one) - instantOf(other))
  const [first, last] = [times[0], times.at(-1)]
  const offset = sharedOffset(times)
  if (first === undefined || last === undefined) return null
  return (
    <div className={styles.times} lang={language} dir={directionOfLanguage(language)}>
      <MetaLine>
        <span>
          {`${t('coverage.began')} `}
          <Moment time={first} />
        </span>
        {coverage === 'ended' && (
          <span>
            {`${t('coverage.last')} `}
            <Moment time={last} />
          </span>
        )}
        {offset !== undefined && (
          // The sign stands before its number in every direction.
          <span>{t('coverage.zone', { offset: offset && `\u2066${offset}\u2069` })}</span>
        )}
      </MetaLine>
    </div>
  )
}

function Moment({ time }: { time: string }) {
  const { t } = useInterface()
  const clock = formatTime(time)
  return (
    <time dateTime={time}>
      <Day date={time} />
      {clock !== undefined && (
        <>
          {t('article.comma')}
          <bdi>{clock}</bdi>
        </>
      )}
    </time>
  )
}
