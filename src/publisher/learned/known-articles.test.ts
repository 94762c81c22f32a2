import { expect, it } from 'vitest'
import type { Article } from '../../article/article.ts'
import { factsOf } from '../edition/article-facts.ts'
import { formatKnownArticles, readKnownArticles } from './known-articles.ts'

function known(id: string) {
  const article: Article = {
    version: 1,
    id,
    language: 'ar',
    headline: `مقال ${id}`,
    section: 'arts',
    bylines: [{ name: 'ليان الوراق', city: 'حلب' }],
    body: [{ type: 'paragraph', text: 'نصّ المقال.' }],
  }
  return { state: undefined, digest: `digest of ${id}`, facts: factsOf(article) }
}

const articles = new Map(['one', 'two'].map((id) => [`articles/${id}.json`, known(id)]))
const content = Buffer.concat([...formatKnownArticles('1', articles)])

it('reads what is known of articles as it was written, field by field', () => {
  const read = readKnownArticles('1', content)
  expect(JSON.stringify([...read])).toBe(JSON.stringify([...articles]))
  expect(readKnownArticles('2', content).size).toBe(0)
})

it('has articles hold one copy of what they have in common', () => {
  const [one, two] = [...readKnownArticles('1', content).values()]
  expect(one?.facts.entry.topics).toBe(two?.facts.entry.topics)
  expect(one?.facts.entry.summary.bylines).toBe(two?.facts.entry.summary.bylines)
})
