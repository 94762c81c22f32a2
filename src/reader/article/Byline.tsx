import { Fragment } from 'react'
import type { Byline } from '../../article/article.ts'
import { useInterface } from '../locales/words.ts'
import styles from './Byline.module.css'

/** Who wrote it and from where: «ليان الورّاق (بغداد)، ومازن الراصد». */
export function Bylines({ bylines }: { bylines: readonly Byline[] }) {
  const { t } = useInterface()
  return (
    <p className={styles.byline}>
      {bylines.map((byline, at) => (
        <Fragment key={`${byline.name} ${byline.city}`}>
          {at > 0 && t('article.and')}
          <strong>
            <bdi>{byline.name}</bdi>
          </strong>
          {byline.role !== undefined && <span>{`${t('article.comma')}${byline.role}`}</span>}
          {byline.city !== undefined && <span className={styles.city}>{` (${byline.city})`}</span>}
        </Fragment>
      ))}
    </p>
  )
}
