import { Fragment } from 'react'
import { address } from '../../article/addresses.ts'
import type { Byline } from '../../article/article.ts'
import { useInterface } from '../locales/words.ts'
import { Link } from '../parts/Link.tsx'
import styles from './Byline.module.css'

/** A name, which leads to the page of an author who has one. */
function Writer({ name, author }: Byline) {
  const shown = <bdi>{name}</bdi>
  return author === undefined ? shown : <Link to={address.author(author)}>{shown}</Link>
}

/** Who wrote it and from where: «ليان الورّاق (بغداد)، ومازن الراصد». */
export function Bylines({ bylines }: { bylines: readonly Byline[] }) {
  const { t } = useInterface()
  return (
    <p className={styles.byline}>
      {bylines.map((byline, at) => (
        <Fragment key={`${byline.name} ${byline.city}`}>
          {at > 0 && t('article.and')}
          <strong>
            <Writer {...byline} />
          </strong>
          {byline.role !== undefined && <span>{`${t('article.comma')}${byline.role}`}</span>}
          {byline.city !== undefined && <span className={styles.city}>{` (${byline.city})`}</span>}
        </Fragment>
      ))}
    </p>
  )
}
