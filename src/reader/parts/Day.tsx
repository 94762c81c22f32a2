import { dayInArabic, formatDay, isReadable } from '../../article/dates/dates.ts'
import { useInterface } from '../locales/words.ts'
import styles from './Day.module.css'

/**
 * A day in words: «16 أغسطس (آب) 2022». In Arabic the month carries its other names as attributes, and the reader's
 * setting on `<html>` chooses by style alone: no choice needs the script, none flashes, the text stays as written.
 * Nothing for a date that cannot be read.
 */
export function Day({ date }: { date: string }) {
  const { language } = useInterface()
  if (!isReadable(date)) return null
  if (language !== 'ar') return formatDay(date, language)
  const { day, month, year } = dayInArabic(date)
  return (
    <>
      {`${day} `}
      <span
        className={styles.month}
        data-gulf={month.gulf}
        data-levant={month.levant}
        data-maghreb={month.maghreb}
      >
        <span>{`${month.gulf} (${month.levant})`}</span>
      </span>
      {` ${year}`}
    </>
  )
}
