import type { WxrRecord } from './wxr-records.ts'

/** Fields that hold a text in several languages. */
const texts = ['title', 'content:encoded', 'excerpt:encoded'] as const

/** `[:ar]`, and of old `<!--:ar-->`; without a language it ends the last of them. */
const mark = /(?:\[:([a-z]{2})?\]|<!--:([a-z]{2})?-->)/g

/** A post in one of its languages. */
export interface LanguageVersion {
  record: WxrRecord
  /** Undefined for a post that is written in one language alone. */
  language?: string
}

/**
 * A post in each of the languages in which qTranslate keeps it in one text, that of the site first:
 * `[:ar]خبر[:en]News[:]`. Only the first keeps the addresses of the post; the others have its slug with their language.
 */
export function languageVersions(record: WxrRecord, siteLanguage = ''): LanguageVersion[] {
  const written = texts.map((name) => partsOf(record.fields.get(name) ?? ''))
  const content = written[1] ?? new Map<string, string>()
  const languages = [...content.keys()].filter((language) => content.get(language)?.trim() !== '')
  if (languages.length === 0) return [{ record }]
  const site = siteLanguage.slice(0, 2).toLowerCase()
  const sorted = languages.toSorted((a, b) => Number(b === site) - Number(a === site))
  return sorted.map((language, at) => {
    const fields = new Map(record.fields)
    for (const [index, name] of texts.entries()) {
      const parts = written[index]
      if (parts !== undefined && parts.size > 0) fields.set(name, parts.get(language) ?? '')
    }
    if (at > 0) {
      for (const name of ['guid', 'wp:post_name'])
        fields.set(name, `${fields.get(name) ?? ''}-${language}`)
      fields.delete('link')
    }
    return { language, record: { ...record, fields } }
  })
}

function partsOf(text: string): Map<string, string> {
  const parts = new Map<string, string>()
  let [language, from] = ['', 0]
  for (const found of text.matchAll(mark)) {
    if (language !== '')
      parts.set(language, (parts.get(language) ?? '') + text.slice(from, found.index))
    language = found[1] ?? found[2] ?? ''
    from = found.index + found[0].length
  }
  if (language !== '') parts.set(language, (parts.get(language) ?? '') + text.slice(from))
  return parts
}
