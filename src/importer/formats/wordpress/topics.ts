import { plainWords } from '../../markup/plain-words.ts'
import type { SiteIndex } from './site-index.ts'
import type { WxrRecord } from './wxr-records.ts'

/** How WordPress calls what nobody filed: no section. */
const unfiled =
  /^(?:uncategori[sz]ed|غير-?\s?مصنف|بدون-?\s?تصنيف|غير-?\s?مصنفة|non-?\s?class[ée]|sin-?\s?categor[ií]a|allgemein|sem-?\s?categoria|دسته‌بندی نشده)$/iu

/** Categories in each other; a file may say that one lies in itself. */
const deepest = 20

/** What an item is filed under, in the words of the site, and the ids that these have there. */
export function topicsOf(
  terms: WxrRecord['terms'],
  meta: WxrRecord['meta'],
  { categories, categoryOfId }: Pick<SiteIndex, 'categories' | 'categoryOfId'>,
): { section?: string; keywords: string[]; topicIds?: Record<string, string> } {
  const slugs = new Map<string, string>()
  const primary = categoryOfId.get(
    meta.get('_yoast_wpseo_primary_category') ?? meta.get('rank_math_primary_category') ?? '',
  )
  const filed = terms
    .filter(({ taxonomy }) => taxonomy === 'category')
    .map(({ slug, name }) => ({ slug, name: categories.get(slug)?.name ?? plainWords(name) }))
    .filter(({ slug, name }) => !unfiled.test(slug) && !unfiled.test(name ?? ''))
  const main = filed.find(({ slug }) => slug === primary) ?? filed[0]
  const top = main === undefined ? undefined : topOf(main.slug)
  const section = top === undefined ? main?.name : top.name
  const tags = terms.filter(({ taxonomy }) => taxonomy === 'post_tag' || taxonomy === 'tag')
  const named = [...(top ? [top] : []), ...filed, ...tags].flatMap(({ slug, name }) => {
    const words = plainWords(name)
    if (words !== undefined && isId(slug) && !slugs.has(words)) slugs.set(words, slug)
    return words ?? []
  })
  const keywords = [...new Set(named)].filter((name) => name !== section)
  const topicIds = Object.fromEntries(slugs)
  return {
    ...(section !== undefined && { section }),
    keywords,
    ...(slugs.size > 0 && { topicIds }),
  }

  function topOf(slug: string) {
    let term = categories.get(slug)
    for (let depth = 0; depth < deepest; depth++) {
      const parent = term === undefined ? undefined : categories.get(term.parent)
      if (parent === undefined || parent === term) return term
      term = parent
    }
    return term
  }
}

function isId(slug: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(slug)
}
