import { InputError } from '../../run/input-error.ts'
import type { FoundArticle, Input, ReadResult, TextFormat } from '../format.ts'
import { parseJson } from '../json/parse-json.ts'
import { jsonLd } from '../json-ld/json-ld.ts'

/** Scripts of linked data that stand in a text which is no page, such as the examples of a manual. */
export const jsonLdScripts: TextFormat = {
  takes: 'text',
  name: 'JSON-LD scripts in a text',
  detect,
  read,
  isCollection: true,
}

const opening = /<script\b[^<>]{0,200}\bapplication\/ld\+json\b[^<>]{0,200}>/gi

function detect(text: string): boolean {
  return !/^\ufeff?\s*</.test(text) && text.search(opening) >= 0
}

function read(text: string, input: Input): ReadResult {
  const refused: { part: string; why: string }[] = []
  const byName = new Map<string, FoundArticle>()
  for (const [at, script] of scriptsOf(text).entries()) {
    try {
      for (const value of parseJson(script).values)
        for (const found of articlesIn(value, input.url))
          byName.set(found.url ?? found.article.headline, found)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused.push({ part: `script ${at + 1}`, why: error.message })
    }
  }
  if (byName.size === 0)
    throw new InputError(refused[0]?.why ?? 'holds linked data without an article')
  return { articles: [...byName.values()], refused }
}

function articlesIn(value: unknown, base: string | undefined): FoundArticle[] {
  if (!jsonLd.detect(value)) throw new InputError('is no schema.org data')
  return jsonLd.read(value, base).articles
}

/** What stands between the tags; what is not closed goes on to the end. */
function scriptsOf(text: string): string[] {
  const lower = text.toLowerCase()
  return [...text.matchAll(opening)].map((tag) => {
    const start = tag.index + tag[0].length
    const end = lower.indexOf('</script', start)
    return text.slice(start, end < 0 ? text.length : end)
  })
}
