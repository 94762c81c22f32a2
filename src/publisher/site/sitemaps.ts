import { address } from '../../article/addresses.ts'
import { instantOf } from '../../article/dates/dates.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import { siteFile } from '../../article/published-files.ts'
import { escapeXml } from '../../article/text/escape-xml.ts'
import type { Entry } from '../edition/article-facts.ts'
import { hasAuthorsPage } from './authors.ts'
import { listInput } from './lists.ts'
import { fixedFiles, type Input, type Output } from './output.ts'
import type { Publication } from './publication.ts'
import { hasStoriesPage } from './stories.ts'

/** A sitemap may name 50,000 addresses; parts of this size are numbered from the oldest, and then stay as they are. */
const partSize = 1000

/** Google's limits of a news sitemap: what is not older than two days, and so many articles. */
const news = { milliseconds: 2 * 86_400_000, articles: 1000 }

/** The sitemaps of a site that knows its address. */
export function sitemapOutput({ site, ...publication }: Publication): Output<string> {
  return fixedFiles(site === undefined ? {} : sitemapFiles({ ...publication, site }))
}

/** An index, its parts by 1,000 articles, the lists with the paper's own pages, and the articles of the last two days as news. */
export function sitemapFiles({
  catalogue,
  config,
  lists,
  site,
  now,
  ownPages,
}: Pick<Publication, 'catalogue' | 'config' | 'lists' | 'now' | 'ownPages'> & {
  site: string
}): Record<string, { inputs: Input[]; make: () => string }> {
  const absolute = (path: string) => site + path.slice(1)
  const files: ReturnType<typeof sitemapFiles> = {}
  const inputs: Input[] = ['address', listInput({})]
  const entries = catalogue.entries.filter(({ summary }) => !summary.isUnpublished)
  const oldestFirst = entries.toReversed()
  for (let at = 0; at < oldestFirst.length; at += partSize) {
    const part = oldestFirst.slice(at, at + partSize)
    const make = () =>
      urlSet(
        part.map(({ summary, modified }) =>
          urlTag(absolute(address.article(summary.id)), modified ?? summary.published),
        ),
      )
    files[siteFile.sitemapPart(at / partSize + 1)] = { inputs, make }
  }
  const indexes = [
    ...(hasAuthorsPage(config) ? [address.authors] : []),
    ...(hasStoriesPage(config) ? [address.stories] : []),
    ...(catalogue.months.length > 0 ? [address.archive] : []),
  ]
  const paths = [address.front, ...lists.keys(), ...indexes]
  const pages = [...ownPages.values()].filter(({ isUnpublished }) => !isUnpublished)
  files[siteFile.listSitemap] = {
    inputs: ['config', ...inputs, 'pages', ...pages.map(({ page }): Input => `page:${page.id}`)],
    make: () =>
      urlSet([
        ...paths.map((path) => urlTag(absolute(path))),
        ...pages.map(({ page }) => urlTag(absolute(address.own(page.id)), page.modified)),
      ]),
  }
  const recent = entries
    .filter(({ summary }) => instantOf(summary.published) >= now.getTime() - news.milliseconds)
    .slice(0, news.articles)
  // A list of no addresses is none: the index names it when there is news again.
  if (recent.length > 0) {
    files[siteFile.newsSitemap] = {
      inputs: ['config', 'now', ...inputs],
      make: () =>
        urlSet(
          recent.map((entry) =>
            newsTag(entry, absolute(address.article(entry.summary.id)), config),
          ),
          newsNamespace,
        ),
    }
  }
  const parts = Object.keys(files).map((name) => `<sitemap>${locationTag(site + name)}</sitemap>`)
  files[siteFile.sitemap] = {
    inputs: ['now', ...inputs],
    make: () =>
      `${declaration}<sitemapindex xmlns="${namespace}">\n${parts.join('\n')}\n</sitemapindex>\n`,
  }
  return files
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const newsNamespace = ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'

function urlSet(urls: readonly string[], more = ''): string {
  return `${declaration}<urlset xmlns="${namespace}"${more}>\n${urls.join('\n')}\n</urlset>\n`
}

function urlTag(location: string, changed?: string): string {
  const modified = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`
  return `<url>${locationTag(location)}${modified}</url>`
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
function newsTag({ summary }: Entry, location: string, config: EditionConfig): string {
  const { headline, language, published = '' } = summary
  return [
    `<url>${locationTag(location)}<news:news>`,
    `<news:publication><news:name>${escapeXml(config.name)}</news:name>`,
    `<news:language>${newsLanguage(language)}</news:language></news:publication>`,
    `<news:publication_date>${published}</news:publication_date>`,
    `<news:title>${escapeXml(headline)}</news:title></news:news></url>`,
  ].join('')
}

function locationTag(location: string): string {
  return `<loc>${escapeXml(location)}</loc>`
}

/** `ar-EG` → `ar`; of Chinese alone the country matters. */
function newsLanguage(language: string): string {
  const tag = language.toLowerCase()
  return /^zh-(cn|tw)$/.test(tag) ? tag : tag.replace(/-.*/, '')
}
