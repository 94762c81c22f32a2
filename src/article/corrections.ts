import type { Article } from './article.ts'
import { isEntry } from './coverage.ts'
import { instantOf } from './dates/dates.ts'

/**
 * When an article was last changed, by its own word, by a correction or by an addition to a live coverage; undefined
 * where none says so. A correction of the day on which the article was published says nothing new.
 */
export function lastChange({
  published,
  modified,
  corrections = [],
  body = [],
}: Partial<Pick<Article, 'published' | 'modified' | 'corrections' | 'body'>>): string | undefined {
  return [...corrections.map(({ date }) => date), ...body.filter(isEntry).map(({ time }) => time)]
    .filter((date) => instantOf(date) > instantOf(published))
    .reduce((last, date) => (instantOf(date) > instantOf(last) ? date : last), modified)
}
