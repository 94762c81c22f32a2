import type { Article } from '../../article/article.ts'
import { plainText } from '../../article/text/plain-text.ts'

/** Search results and messengers cut a description at some 160 characters; so do we, between two words. */
const longest = 160

/** A first paragraph of fewer characters is a name or a place («الرياضي ـ الكويت»), and says nothing of the article. */
const shortest = 30

/** An article in a line: its deck, else its first words; none where it has neither. */
export function summaryOf({ deck, body }: Pick<Article, 'deck' | 'body'>): string | undefined {
  const paragraphs = body.flatMap((one) => (one.type === 'paragraph' ? [plainText(one.text)] : []))
  const said = deck ?? paragraphs.find((text) => text.length >= shortest) ?? paragraphs[0]
  return said === undefined ? undefined : shorten(said)
}

/** «أطول مما يُعرض…»: whole words, and a sign that there is more; `length` characters at most. */
export function shorten(text: string, length = longest): string {
  if (text.length <= length) return text
  const room = text.slice(0, length - 1)
  const cut = room.replace(/[\s\p{P}]*\s\S*$/u, '')
  return `${cut || room}…`
}
