import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { filterAddress, type ListFilter } from '../../article/addresses.ts'
import { type Edition, topicLabel } from '../../article/edition.ts'
import { useAnswer, useQueries } from '../app/queries-context.ts'
import { readMarks } from '../device/read-marks.ts'
import { useInterface } from '../locales/words.ts'
import { filesOf } from './filtered-list.ts'
import styles from './RelaxedFilters.module.css'
import { relaxFilter } from './relax-filter.ts'

/** Where nothing fits: the conditions whose loss alone brings articles, each a link that lets it go. */
export function RelaxedFilters({ choice, edition }: { choice: ListFilter; edition: Edition }) {
  const client = useQueryClient()
  const queries = useQueries()
  const { t, language } = useInterface()
  const ways = useAnswer({
    queryKey: ['looser', filterAddress({ ...choice, page: undefined })],
    queryFn: () => relaxFilter(choice, filesOf(queries, client), (id) => readMarks.read().has(id)),
  })
  if (!ways) return null
  const labelOf = (id: string | undefined) => {
    const topic = edition.topics.find((one) => one.id === id)
    return topic ? topicLabel(topic, language, edition.language) : ''
  }
  return (
    <div className={styles.relaxed}>
      <p>{ways.length > 0 ? t('loosen.say') : t('loosen.none')}</p>
      <ul>
        {ways.map((way) => (
          <li key={way.kind + way.topic}>
            <Link to={filterAddress(way.choice)}>
              {t(`loosen.${way.kind}`, { topic: labelOf(way.topic) })}
            </Link>{' '}
            <small>{t('filter.count', { count: way.count })}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
