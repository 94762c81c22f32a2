import { dataFile } from '../../article/published-files.ts'
import { useAnswer, useQueries } from '../app/queries-context.ts'
import { useInterface } from '../locales/words.ts'
import { monthLabel } from '../parts/month-label.ts'

export interface MonthFieldsProps {
  /** The id of the form, which may stand elsewhere on the page. */
  form: string
  chosen: { from?: string | undefined; to?: string | undefined }
}

/** The first month and the last as fields of a form, of those in which something was published. */
export function MonthFields({ form, chosen }: MonthFieldsProps) {
  const { t, language } = useInterface()
  const published = useAnswer(useQueries().ask(dataFile.months))
  if (!published) return null
  // An address may name a month in which nothing was published.
  const named = [chosen.from, chosen.to].filter((month) => month !== undefined)
  const offered = new Set([...published.months.map(({ month }) => month), ...named])
  const newestFirst = [...offered].sort().reverse()
  return (
    <fieldset>
      <legend>{t('search.months')}</legend>
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {t(`panel.${name}`)}
          <select name={name} form={form} defaultValue={chosen[name] ?? ''}>
            <option value="">{t(name === 'from' ? 'panel.first' : 'panel.last')}</option>
            {newestFirst.map((month) => (
              <option key={month} value={month}>
                {monthLabel(month, language)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
