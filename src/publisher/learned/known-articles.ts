import type { KnownArticle } from '../edition/edition-folder.ts'

type Row = [file: string, digest: string, facts: KnownArticle['facts'], state?: string]

/** Writes what is known of articles, each in a line of its own: 100,000 of them in one text would fill the memory. */
export function formatKnownArticles(
  program: string,
  articles: ReadonlyMap<string, KnownArticle>,
): Uint8Array {
  const lines = [Buffer.from(`${JSON.stringify(program)}\n`)]
  for (const [file, { state, digest, facts }] of articles) {
    const row: Row = state === undefined ? [file, digest, facts] : [file, digest, facts, state]
    lines.push(Buffer.from(`${JSON.stringify(row)}\n`))
  }
  return Buffer.concat(lines)
}

/** Reads it by the paths of the articles' files; nothing of what another program wrote. */
export function readKnownArticles(program: string, content: Uint8Array): Map<string, KnownArticle> {
  const articles = new Map<string, KnownArticle>()
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length)
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    const line = JSON.parse(bytes.toString('utf8', start, end))
    if (start === 0 && line !== program) break
    if (start > 0) {
      const [file, digest, facts, state] = line as Row
      articles.set(file, { state, digest, facts })
    }
    start = end + 1
  }
  return articles
}
