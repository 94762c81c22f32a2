import { Fragment } from 'react'
import type { ArticleView } from '../../article/edition.ts'
import { useInterface } from '../locales/words.ts'
import { MetaLine } from '../parts/MetaLine.tsx'
import { Picture } from '../parts/Picture.tsx'
import type { SharedPage, ShareMessage } from '../parts/share-message.ts'
import { SendSheet } from './SendSheet.tsx'
import styles from './ShareSheet.module.css'

/** Our own sheet for a page: what is message, as it is known by, and where to. */
export function ShareSheet({
  page,
  message,
  tool,
  close,
}: {
  page: SharedPage
  message: ShareMessage
  tool: Element
  close: () => void
}) {
  const { title, edition, view } = page
  return (
    <SendSheet message={message} tool={tool} close={close}>
      <div className={view?.article.lead?.src === undefined ? styles.plain : styles.card}>
        {view?.article.lead && <Picture figure={view.article.lead} alt="" place="thumb" />}
        <div>
          <strong lang={view?.article.language}>
            <bdi>{title}</bdi>
          </strong>
          {view ? <Writers view={view} /> : <p>{edition}</p>}
        </div>
      </div>
    </SendSheet>
  )
}

/** Who wrote it, and how long it takes to read. */
function Writers({ view }: { view: ArticleView }) {
  const { t } = useInterface()
  const minutes = t('article.minutesShort', { count: view.readingMinutes })
  const names = view.article.bylines?.map(({ name }) => name) ?? []
  return (
    <MetaLine>
      {names.length > 0 && (
        <span>
          {names.map((name, at) => (
            <Fragment key={name}>
              {at > 0 && t('article.and')}
              <bdi>{name}</bdi>
            </Fragment>
          ))}
        </span>
      )}
      <span>{minutes}</span>
    </MetaLine>
  )
}
