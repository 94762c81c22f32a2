import type { Byline } from '../../../article/article.ts'
import { addByline } from '../bylines.ts'
import { readDateline } from '../datelines.ts'
import { cutStart, lineOf, type Step, withArticle } from './block-text.ts'

/** Takes the place off the head of the first paragraph: «القاهرة: قال…» was written in Cairo. */
export const datelines: Step = (find) => {
  const { article } = find
  const at = article.body.findIndex((block) => block.type === 'paragraph')
  const first = article.body[at]
  const line = lineOf(first)
  if (first?.type !== 'paragraph' || line === undefined) return find
  const found = readDateline(line)
  if (found === undefined) return find
  const rest = line.slice(found.length).trim()
  // A place alone in its paragraph: the text begins in the next one.
  const isAlone = rest === '' && article.body.length > 1
  if (rest === '' && !isAlone) return find
  const body = article.body.flatMap((block) => {
    if (block !== first) return [block]
    return isAlone ? [] : [{ ...first, text: cutStart(first.text, found.length) }]
  })
  const bylines: Byline[] = [...(article.bylines ?? [])]
  if (found.name !== undefined) addByline(bylines, { name: found.name, city: found.city })
  return withArticle(find, {
    body,
    dateline: article.dateline ?? { city: found.city },
    ...(bylines.length === 0 ? {} : { bylines }),
  })
}
