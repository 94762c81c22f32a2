import type { Article, Text } from './article.ts'
import { isolateFigures } from './text/left-to-right.ts'

/** A headline and a deck as they are drawn, where something in them runs from left to right: «سعر الذهب -1.7%». */
export interface DrawnWords {
  headline?: Text
  deck?: Text
}

/** Of an article's headline and deck those in which something must be set apart; undefined for most articles. */
export function drawnWords({
  language,
  headline,
  deck,
}: Pick<Article, 'language' | 'headline' | 'deck'>): DrawnWords | undefined {
  const [head, under] = [headline, deck ?? ''].map((one) => {
    const drawn = isolateFigures(one, language)
    return drawn === one ? undefined : drawn
  })
  if (head === undefined && under === undefined) return undefined
  return { ...(head && { headline: head }), ...(under && { deck: under }) }
}
