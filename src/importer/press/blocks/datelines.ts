import type { Byline } from '../../../article/article.ts'
import { addByline } from '../bylines.ts'
import { readDateline } from '../datelines.ts'
import { type BlockStep, cutStart, lineOf, withArticle } from './block-text.ts'

/** Takes the place off the head of the first paragraph: «القاهرة: قال…» was written in Cairo. */
export const takeDateline: BlockStep = (found) => {
  const { article } = found
  const at = article.body.findIndex((block) => block.type === 'paragraph')
  const first = article.body[at]
  const line = lineOf(first)
  if (first?.type !== 'paragraph' || line === undefined) return found
  const dateline = readDateline(line)
  if (dateline === undefined) return found
  const rest = line.slice(dateline.length).trim()
  // A place alone in its paragraph: the text begins in the next one.
  const isAlone = rest === '' && article.body.length > 1
  if (rest === '' && !isAlone) return found
  const body = article.body.flatMap((block) => {
    if (block !== first) return [block]
    return isAlone ? [] : [{ ...first, text: cutStart(first.text, dateline.length) }]
  })
  const bylines: Byline[] = [...(article.bylines ?? [])]
  if (dateline.name !== undefined) addByline(bylines, { name: dateline.name, city: dateline.city })
  return withArticle(found, {
    body,
    dateline: article.dateline ?? { city: dateline.city },
    ...(bylines.length === 0 ? {} : { bylines }),
  })
}
