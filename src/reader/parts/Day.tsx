import { dayInArabic, formatDay, formatMonth, isReadable } from '../../article/dates/dates.ts'
import { useInterface } from '../locales/words.ts'
import styles from './Day.module.css'

/**
 * A day in words: «16 أغسطس (آب) 2022». Nothing for a date that cannot be read.
 */
export function Day({ date }: { date: string }) {
  const { language } = useInterface()
  if (!isReadable(date)) return null
  if (language !== 'ar') return formatDay(date, language)
  return (
    <>
      {`${dayInArabic(date).day} `}
      <Month month={date} />
    </>
  )
}

/**
 * A month in words, `2022-08` or a day of it: «أغسطس (آب) 2022». In Arabic it carries its other names as attributes, and
 * the reader's setting on `<html>` chooses by style alone: no choice needs the script, none flashes, the text stays as
 * written.
 */
export function Month({ month: date, hasYear = true }: { month: string; hasYear?: boolean }) {
  const { language } = useInterface()
  if (language !== 'ar') {
    const written = formatMonth(date, language)
    return hasYear ? written : written.replace(/ \d+$/, '')
  }
  const { month, year } = dayInArabic(date)
  return (
    <>
      <span
        className={styles.month}
        data-gulf={month.gulf}
        data-levant={month.levant}
        data-maghreb={month.maghreb}
      >
        <span>{`${month.gulf} (${month.levant})`}</span>
      </span>
      {hasYear && ` ${year}`}
    </>
  )
}
