import { digestOfText } from '../../../article/carried-article.ts'
import type { Topic } from '../../../article/edition-config.ts'
import { comparable } from '../../../article/text/folding.ts'
import { blocksOfField } from '../../markup/html-blocks.ts'
import type { FoundArticle } from '../format.ts'
import { at, isObject } from '../json/json-values.ts'
import { readOwnArticle } from './article-json.ts'

/** What stands beside a carried article for everybody, and may have been edited since. */
export interface ShownText {
  headline: string | undefined
  /** Its text in HTML. */
  html: string | undefined
  /** The address it was fetched from, where it was. */
  from: string | undefined
}

/**
 * Reads the article that an export of ours carries beside the fields of its format: the very article, save its headline
 * and its text where these were edited. Undefined for what is none; throws an InputError where it is no article any more.
 */
export function readCarried(value: unknown, shown: ShownText): FoundArticle | undefined {
  if (!isObject(value) || value.version !== 1 || !isObject(value.article)) return undefined
  const { headline, html, from } = shown
  const isEdited = html !== undefined && digestOfText(html) !== value.text
  const found = readOwnArticle({
    ...value.article,
    ...(headline !== undefined && { headline }),
    ...(isEdited && { body: editedBody(html, value.article) }),
  })
  const { id, ...rest } = { ...found, topics: readCarriedTopics(value.topics) }
  // What comes from the web may ask for an id, but not for the file of an article that has it already.
  if (id === undefined) return rest
  return from === undefined ? { ...rest, id } : { ...rest, slug: id }
}

/** A text that was edited, without the deck and the lead picture that stand over it. */
function editedBody(html: string, article: object): unknown[] {
  const blocks = blocksOfField(html, undefined)
  const deck = comparable(String(at(article, 'deck') ?? ''))
  const [first] = blocks
  if (first?.type === 'paragraph' && typeof first.text !== 'string' && deck !== '') {
    const words = first.text.map((run) => (typeof run === 'string' ? run : run.text)).join('')
    if (comparable(words) === deck) blocks.shift()
  }
  if (at(article, 'lead') !== undefined && blocks[0]?.type === 'figure') blocks.shift()
  return blocks
}

/** Topics as our exports write them; what is none is left out. */
export function readCarriedTopics(value: unknown): Topic[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, 50).flatMap((one): Topic[] => {
    const [id, label] = [at(one, 'id'), at(one, 'label')]
    if (typeof id !== 'string' || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) return []
    const said = Object.entries(isObject(label) ? label : { ar: label })
    const labels = said.filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].trim() !== '',
    )
    return labels.length === 0 ? [] : [{ id, label: Object.fromEntries(labels) }]
  })
}
