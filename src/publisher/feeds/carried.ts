import { type CarriedArticle, carriedNamespace } from '../../article/carried-article.ts'
import { escapeXml } from '../../article/text/escape-xml.ts'

interface Carrying {
  carried?: CarriedArticle
}

/** Adds to the items of an RSS feed the element of our own namespace, which the library that wrote it knows nothing of. */
export function rssWithCarried(xml: string, items: readonly Carrying[]): string {
  if (!items.some(({ carried }) => carried)) return xml
  const parts = xml.replace('<rss ', `<rss xmlns:sutur="${carriedNamespace}" `).split('</item>')
  return parts
    .map((part, at) => {
      if (at === parts.length - 1) return part
      const carried = items[at]?.carried
      const json = carried && escapeXml(JSON.stringify(carried))
      return `${part}${json === undefined ? '' : `<sutur:article>${json}</sutur:article>`}</item>`
    })
    .join('')
}

/** Adds to a JSON Feed and to its items `_sutur`; other programs pass over what begins with a low line. */
export function jsonWithCarried(
  feed: unknown,
  items: readonly Carrying[],
  topics: readonly { id: string; label: string }[],
): object {
  const whole = Object.assign({}, feed)
  const written: unknown[] = 'items' in whole && Array.isArray(whole.items) ? whole.items : []
  return {
    ...whole,
    _sutur: { version: 1, topics },
    items: written.map((item, at) => {
      const carried = items[at]?.carried
      return carried === undefined ? item : Object.assign({}, item, { _sutur: carried })
    }),
  }
}
