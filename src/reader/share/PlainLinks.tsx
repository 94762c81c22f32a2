import { useInterface } from '../locales/words.ts'
import sheet from '../parts/SettingsSheet.module.css'
import { linkTo, sentOf, ways } from './sent.ts'
import type { Sharable } from './sharable.ts'

/**
 * What a page that is written offers before the app and without it: links, if it knows its own address. `site` is that
 * of the site with its base, `https://paper.example/x/`.
 */
export function PlainLinks({ page, site }: { page: Sharable; site: string | undefined }) {
  const { t } = useInterface()
  if (site === undefined) return t('share.byBar')
  const sent = sentOf(page.title, page.edition, site + page.path.slice(1))
  return ways.map((way) => (
    <a key={way} className={sheet.reset} href={linkTo(way, sent)} target="_blank" rel="noreferrer">
      {t(`share.${way}`)}
    </a>
  ))
}
