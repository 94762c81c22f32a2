import { blockText } from '../../article/blocks.ts'
import { formatTime } from '../../article/dates/dates.ts'
import { useInterface } from '../locales/words.ts'
import { Month } from '../parts/Day.tsx'
import { SectionHead } from '../parts/SectionHead.tsx'
import styles from './Stops.module.css'
import type { AddressedEntry } from './split-coverage.ts'

/** The additions that tell the coverage in short, as ways to them. */
export function Stops({ stops }: { stops: readonly AddressedEntry[] }) {
  const { t } = useInterface()
  return (
    <aside className={`Screen ${styles.stops}`}>
      <SectionHead title={t('coverage.stops')} />
      <ol>
        {stops.map((stop) => (
          <li key={stop.id}>
            <a href={`#${stop.id}`}>
              <time dateTime={stop.time}>
                <span>
                  {`${Number(stop.time.slice(8, 10))} `}
                  <Month month={stop.time} hasYear={false} />
                </span>
                <bdi>{formatTime(stop.time)}</bdi>
              </time>
              <span>{stop.headline ?? blockText(stop)}</span>
            </a>
          </li>
        ))}
      </ol>
    </aside>
  )
}
