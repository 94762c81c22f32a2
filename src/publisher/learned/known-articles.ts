import type { KnownArticle } from '../edition/edition-folder.ts'
import { formatJsonLines, parseJsonLines } from '../json-lines.ts'

type Row = [file: string, digest: string, facts: KnownArticle['facts'], state?: string]

/** Writes what is known of articles, by the paths of their files. */
export function formatKnownArticles(
  program: string,
  articles: ReadonlyMap<string, KnownArticle>,
): Iterable<Uint8Array> {
  function* lines(): Generator<string | Row> {
    yield program
    for (const [file, { state, digest, facts }] of articles) {
      yield state === undefined ? [file, digest, facts] : [file, digest, facts, state]
    }
  }
  return formatJsonLines(lines())
}

/** Reads it by the paths of the articles' files; nothing of what another program wrote. */
export function readKnownArticles(program: string, content: Uint8Array): Map<string, KnownArticle> {
  const articles = new Map<string, KnownArticle>()
  const lines = parseJsonLines(content)
  if (lines.next().value !== program) return articles
  for (const line of lines) {
    const [file, digest, facts, state] = line as Row
    articles.set(file, { state, digest, facts })
  }
  return articles
}
