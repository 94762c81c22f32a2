import { useInterface } from '../locales/words.ts'
import { makeShareMessage, type SharedPage } from '../parts/share-message.ts'
import { shareLink, shareTargets } from './share-targets.ts'

/**
 * What a page that is written offers before the app and without it: links, if it knows its own address. `site` is that
 * of the site with its base, `https://paper.example/x/`.
 */
export function PlainLinks({ page, site }: { page: SharedPage; site: string | undefined }) {
  const { t } = useInterface()
  if (site === undefined) return t('share.byBar')
  const message = makeShareMessage(page.title, page.edition, site + page.path.slice(1))
  return shareTargets.map((target) => (
    <a key={target} href={shareLink(target, message)} target="_blank" rel="noreferrer">
      {t(`share.${target}`)}
    </a>
  ))
}
