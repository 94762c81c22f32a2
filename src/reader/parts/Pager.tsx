import type { MouseEvent, Ref } from 'react'
import { useInterface } from '../locales/words.ts'
import { Icon } from './Icon.tsx'
import { Link } from './Link.tsx'
import styles from './Pager.module.css'

export interface PagerProps {
  older?: string | undefined
  newer?: string | undefined
  newest?: string | undefined
}

/** Real links to the pages of a list, or of what a search found, before and after; nothing where there is only one. */
export function Pager({
  of = 'list',
  older,
  newer,
  newest,
  place,
  onOlder,
}: PagerProps & {
  of?: 'list' | 'search'
  place?: Ref<HTMLElement>
  onOlder?: (event: MouseEvent) => void
}) {
  const { t } = useInterface()
  if ((older ?? newer) === undefined) return null
  return (
    <nav className={styles.more} aria-label={t(`${of}.pages`)} ref={place}>
      {newest !== undefined && <Link to={newest}>{t('list.newest')}</Link>}
      {newer !== undefined && (
        <Link to={newer} rel="prev">
          {t(`${of}.previous`)}
        </Link>
      )}
      {older !== undefined && (
        <Link to={older} rel="next" className={styles.older} onClick={onOlder}>
          {t(`${of}.next`)} <Icon name="onward" />
        </Link>
      )}
    </nav>
  )
}
