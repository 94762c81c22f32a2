import type { EditionConfig } from '../../article/edition-config.ts'
import { patternNames, patternPath } from '../cards/art.ts'
import type { ArticleFacts } from '../edition/article-facts.ts'
import { portraitsOf } from '../edition/authors.ts'
import { ownMark } from './favicon.ts'

/** Drawings of the edition that no article shows and the program uses: the mark, the wordmark, and the patterns of cards. */
export function ownDrawings(config: EditionConfig): string[] {
  const wordmark = config.brand?.wordmark
  return [ownMark, ...(wordmark ? [wordmark] : []), ...patternNames(config).map(patternPath)]
}

/** Where the pictures that articles and the pages of authors show lie. */
export function picturesOf(facts: readonly ArticleFacts[], config: EditionConfig): Set<string> {
  const named = [...facts.flatMap(({ pictures }) => pictures), ...portraitsOf(config)]
  return new Set(named.map(([, src]) => src))
}
