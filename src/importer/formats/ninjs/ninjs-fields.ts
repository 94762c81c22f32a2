import type { Block, Figure } from '../../../article/article.ts'
import { figureOf } from '../../markup/figures-and-cards.ts'
import { blocksOfHtml } from '../../markup/html-blocks.ts'
import { paragraphBlocks } from '../../markup/paragraphs.ts'
import { plainText, plainWords } from '../../markup/plain-words.ts'
import { at, isObject, type JsonObject, listOf, pixelsAt, stringAt } from '../json/json-values.ts'

/** A field by its name in any version: `pinned(item, 'versioncreated')` finds `versionCreated` too, and `subject` `subjects`. */
export function pinned(item: JsonObject, name: string): unknown {
  const names = [name, `${name}s`, name.replace(/y$/, 'ies')]
  const key = Object.keys(item).find((one) => names.includes(one.toLowerCase()))
  return key === undefined ? undefined : item[key]
}

/** The words of `headline`, `headlines[]`, `description_text` or `descriptions[]` that have the first of some roles. */
export function fieldOf(
  item: JsonObject,
  name: 'headline' | 'description',
  roles: readonly string[],
  onlyThese = false,
): string | undefined {
  const all = pinned(item, name)
  const listed = Array.isArray(all) ? all : []
  for (const role of roles) {
    const found = plainWords(
      at(
        listed.find((one) => at(one, 'role') === role),
        'value',
      ),
    )
    if (found !== undefined) return found
  }
  if (onlyThese) return undefined
  const plain = ['text', 'html', 'xhtml'].map((kind) => plainWords(item[`${name}_${kind}`]))
  const free = listed.find(
    (one) => !/^(?:alt|caption|sub|short|correction)$/.test(stringAt(one, 'role') ?? ''),
  )
  return plainWords(all) ?? plain.find((one) => one !== undefined) ?? plainWords(at(free, 'value'))
}

/** The names of subjects, keywords or sources; `rel` keeps those of one relation. */
export function ninjsNames(item: JsonObject, field: string, rel?: string): string[] {
  return listOf(pinned(item, field)).flatMap((one) => {
    if (rel !== undefined && stringAt(one, 'rel') !== rel) return []
    return plainWords(isObject(one) ? (one.name ?? one.literal) : one) ?? []
  })
}

/** The body in its richest form: the longest of those in HTML, else the plain one. */
export function bodyOfItem(item: JsonObject): Block[] {
  const bodies = [
    ...listOf(pinned(item, 'body')).map((one) => ({
      kind: `${stringAt(one, 'contentType') ?? at(one, 'contenttype') ?? ''} ${stringAt(one, 'role') ?? ''}`,
      value: stringAt(one, 'value') ?? '',
    })),
    ...Object.keys(item)
      .filter((key) => /^body_?\w+$/i.test(key) && typeof item[key] === 'string')
      .map((key) => ({ kind: key, value: stringAt(item, key) ?? '' })),
  ]
  const rich = bodies
    .filter(
      ({ kind, value }) =>
        /html|rich/i.test(kind) && !/nitf|newsml/i.test(kind) && value.includes('<'),
    )
    .toSorted((a, b) => b.value.length - a.value.length)[0]
  const read = rich === undefined ? [] : blocksOfHtml(rich.value)
  if (read.length > 0) return read
  const plain = bodies.find(
    ({ value }) => value.trim() !== '' && !/^\s*<(?:\?xml|[A-Z]{3,}|nitf)/.test(value),
  )
  return paragraphBlocks(plainText(plain?.value) ?? '')
}

/** A picture that goes with an item, in the size nearest below 2000 pixels and without a watermark. */
export function ninjsPicture(item: JsonObject): Figure | undefined {
  const all = pinned(item, 'rendition')
  const renditions = Array.isArray(all) ? all : Object.values(isObject(all) ? all : {})
  const usable = renditions.filter(
    (one) => stringAt(one, 'href') !== undefined && !/watermark/i.test(JSON.stringify(one)),
  )
  const widthOf = (one: unknown) => pixelsAt(one, 'width') ?? 0
  const sorted = (usable.length > 0 ? usable : renditions).toSorted(
    (a, b) => widthOf(b) - widthOf(a),
  )
  const best = sorted.find((one) => widthOf(one) <= 2000) ?? sorted.at(-1)
  return figureOf({
    src: at(best, 'href'),
    width: at(best, 'width'),
    height: at(best, 'height'),
    alt: fieldOf(item, 'description', ['alt'], true),
    caption:
      fieldOf(item, 'description', ['caption', 'main', 'text']) ??
      fieldOf(item, 'headline', ['main']),
    credit: pinned(item, 'byline') ?? pinned(item, 'by') ?? pinned(item, 'copyrightholder'),
  })
}
