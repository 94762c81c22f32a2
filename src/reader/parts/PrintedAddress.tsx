import { useHref } from 'react-router'
import { address } from '../../article/addresses.ts'
import { useAlive } from '../device/alive.ts'
import { useInterface } from '../locales/words.ts'
import styles from './PrintedAddress.module.css'

/** What paper needs and a screen does not: where an article can be read, and whose it is where a name is given. */
export function PrintedAddress({
  name,
  articleId,
}: {
  name?: string | undefined
  articleId: string
}) {
  const { t } = useInterface()
  const path = useHref(address.article(articleId))
  const origin = useAlive() ? location.origin : ''
  return (
    <p className={`Paper ${styles.printed}`}>
      {name !== undefined && `${t('article.from', { name })} `}
      <bdi dir="ltr">{origin + path}</bdi>
    </p>
  )
}
