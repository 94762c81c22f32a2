import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import {
  address,
  filterAddress,
  isFiltered,
  type ListFilter,
  noFilter,
  readFilterAddress,
} from '../../article/addresses.ts'
import type { Edition } from '../../article/edition.ts'
import type { Months } from '../../article/filter-data.ts'
import { useAnswer, useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { monthLabel } from '../parts/month-label.ts'
import styles from './FilterPanel.module.css'
import { forgetUnread, monthsOf } from './filtered-list.ts'

/** The conditions beside the topics: any of them or all, the months, and what was not read; each makes an address. */
export function FilterPanel({ edition }: { edition: Edition }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { t } = useInterface()
  const months = useAnswer(monthsOf(useQueries()))
  const named = readFilterAddress(useParams(), useLocation().search, edition.topics) ?? noFilter
  const own = filterAddress({ ...named, page: undefined })
  // What was chosen holds until its page is there: a second condition may be chosen while the first is on its way.
  const [chosen, setChosen] = useState({ at: own, choice: named })
  const choice = { ...(chosen.at === own ? chosen.choice : named), page: undefined }
  const { topics, all, from, to, unread } = choice
  const choose = (changed: Partial<ListFilter>) => {
    setChosen({ at: own, choice: { ...choice, ...changed } })
  }
  const go = (changed: Partial<ListFilter>) => {
    choose(changed)
    void navigate(filterAddress({ ...choice, ...changed }), { preventScrollReset: true })
  }
  return (
    <div className={styles.panel}>
      {topics.length > 1 && (
        <div className={styles.ways}>
          {[false, true].map((way) => (
            <Link
              className="Choice"
              key={String(way)}
              to={filterAddress({ ...choice, all: way })}
              preventScrollReset
              aria-current={way === all || undefined}
              onClick={() => choose({ all: way })}
            >
              <span className="Dot" />
              {t(way ? 'panel.all' : 'panel.any')}
            </Link>
          ))}
        </div>
      )}
      <Month
        label={t('panel.from')}
        none={t('panel.first')}
        months={months}
        value={from}
        choose={(month) => go({ from: month })}
      />
      <Month
        label={t('panel.to')}
        none={t('panel.last')}
        months={months}
        value={to}
        choose={(month) => go({ to: month })}
      />
      <Link
        className="Choice"
        to={filterAddress({ ...choice, unread: !unread })}
        preventScrollReset
        aria-current={unread || undefined}
        onClick={() => {
          if (!unread) forgetUnread(client)
          choose({ unread: !unread })
        }}
      >
        <span className="Dot" />
        {t('panel.unread')}
      </Link>
      {isFiltered(choice) && (
        <Link className="Choice" to={address.latest} preventScrollReset>
          {t('filter.clear')}
        </Link>
      )}
    </div>
  )
}

function Month({
  label,
  none,
  months,
  value,
  choose,
}: {
  label: string
  none: string
  months: Months | undefined
  value: string | undefined
  choose: (month: string | undefined) => void
}) {
  const { language } = useInterface()
  const known = months?.months.map(({ month }) => month) ?? []
  // An address may name a month in which noFilter was published.
  const offered = value === undefined || known.includes(value) ? known : [...known, value].sort()
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={({ target }) => choose(target.value || undefined)}>
        <option value="">{none}</option>
        {offered.toReversed().map((month) => (
          <option key={month} value={month}>
            {monthLabel(month, language)}
          </option>
        ))}
      </select>
    </label>
  )
}
