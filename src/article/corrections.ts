import type { Article } from './article.ts'
import { instantOf } from './dates/dates.ts'

/**
 * When an article was last changed, by its own word or by a correction; undefined where neither says so. A correction
 * of the day on which the article was published says nothing new.
 */
export function lastChange({
  published,
  modified,
  corrections = [],
}: Pick<Article, 'published' | 'modified' | 'corrections'>): string | undefined {
  return corrections
    .map(({ date }) => date)
    .filter((date) => instantOf(date) > instantOf(published))
    .reduce((last, date) => (instantOf(date) > instantOf(last) ? date : last), modified)
}
