import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../src/article/json-schema.ts'
import { makeRandom } from '../src/article/test-random.ts'
import { hostileStrings } from '../src/importer/markup/test-hostile-strings.ts'

/** As much of a JSON Schema as ours say. */
interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  pattern?: string
  maxLength?: number
  minimum?: number
  maximum?: number
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  maxItems?: number
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** Texts that break what takes them for more than text, beside those that carry scripts. */
const oddTexts = [
  '</script><script>window.hostile = 1</script><!--',
  '<!--<script>window.hostile = 2//',
  '" onmouseover="window.hostile = 3" x="',
  "' autofocus onfocus='window.hostile = 4' '",
  ']]><script xmlns="http://www.w3.org/1999/xhtml">window.hostile = 5</script>',
  "$& $` $' $1 $$ {{name}} %s %00 &#0; &nbsp &lt;b&gt;",
  '\u2028\u2029 \u202eمقلوب \u2066معزول \u061c\u200f',
  '\u0000\u0007\u001b\u007f\u0085 \ufffe\uffff',
  '\ud83d\ude00'.repeat(60),
  'ﷺ'.repeat(80),
  `ا${'\u064b\u0651'.repeat(100)}`,
  'x'.repeat(10_000),
  'مستشفياتهم'.repeat(1000),
  '<b>'.repeat(3000),
]

/** Values that are like what a pattern asks for; each field takes those that it allows, and all others are its faults. */
const shapes = [
  'https://evil.example/"><script>window.hostile=6</script>',
  "https://evil.example/'onclick='window.hostile=7",
  'https://user:password@evil.example:99999/',
  'https://xn--/%00%zz?</script>#]]>',
  'mailto:a"b@evil.example?subject=</script>',
  '#',
  '/.//evil.example/',
  '/..//evil.example/',
  '/%2f%2fevil.example/',
  '?q=</script><script>window.hostile=8</script>',
  '/a/constructor/#__proto__',
  '/%E0%A4%A/',
  'images/"onerror="window.hostile=9".jpg',
  'images/<script>.svg',
  'images/a.jpg',
  '0000-01-01',
  '9999-12-31T23:59:60Z',
  '0000-01-01T00:00:00+23:59',
  '2016-12-31T23:59:60.999999999-23:59',
  '2026-01-09',
  'ar',
  'en-x-constructor',
  'ZZ-abcdefgh',
  // What no field may hold.
  'javascript:window.hostile=10',
  'java\tscript:window.hostile=11',
  'data:text/html,<script>window.hostile=12</script>',
  '//evil.example/',
  '\\\\evil.example\\',
  '../../etc/passwd',
  'images/%2e%2e/%00.jpg',
]

const oddValues: unknown[] = [
  1e308,
  -0,
  -1,
  0.1,
  null,
  true,
  [],
  {},
  [[[[[[]]]]]],
  { toString: 1 },
  '2026-02-30',
  '\ud800',
  ' \u200f ',
  ...shapes,
]

/** Names that objects of the language have, and other ids that look like something else. */
const oddIds = [
  'constructor',
  'valueof',
  'length',
  'name',
  '0',
  '00',
  '1e5',
  'null',
  'true',
  'x'.repeat(64),
]

/** Articles that are the paper's own pages too; each keeps the contract. */
export const hostilePages = ['constructor', 'valueof', 'name', '0']

export const hostileTopics = ['constructor', 'valueof', 'prototype', 'length', 'then']

const corpus = join(import.meta.dirname, '../../shared/corpus/bad-input')

/** Strings that others have collected, where they are at hand. */
function collected(): string[] {
  const read = (name: string, field?: string): string[] => {
    if (!existsSync(join(corpus, name))) return []
    const all = JSON.parse(readFileSync(join(corpus, name), 'utf8'))
    return field === undefined ? all : all.map((one: Record<string, string>) => one[field])
  }
  return [
    ...read('naughty-strings.json'),
    ...read('h5sc-vectors.json', 'data'),
    ...read('dompurify-expect.json', 'payload'),
  ]
}

/**
 * Writes an edition of so many articles that holds hostile values in every field of the contract, as its JSON Schema
 * names them: two thirds keep the contract and must be published as text, the others break it in one field and must be
 * named. The same seed writes the same edition. Gives the ids.
 */
export function writeHostileEdition(folder: string, count: number, seed: number): string[] {
  const random = makeRandom(seed)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item
  const texts = [...oddTexts, ...hostileStrings, ...collected()]

  function textFor({ pattern, maxLength = 300 }: Schema, most: number): string {
    const form = new RegExp(pattern ?? '', 'u')
    const isFree = form.test('نصّ <b>')
    const fitting = (isFree ? texts : shapes)
      .map((text) => text.slice(0, Math.min(most, maxLength)))
      .filter((text) => form.test(text) && text !== '' && !/\p{Surrogate}/u.test(text))
    return pick(fitting.length > 0 ? fitting : oddIds)
  }

  /** `most` letters stand in one text: the runs of a cell have a limit together. */
  function fill(schema: Schema, most = Number.POSITIVE_INFINITY): unknown {
    const either = schema.anyOf ?? schema.oneOf
    if (either) return fill(pick(either), most)
    if ('const' in schema) return schema.const
    if (schema.enum) return pick(schema.enum)
    switch (schema.type) {
      case 'string':
        return textFor(schema, most)
      case 'boolean':
        return random() < 0.5
      case 'integer':
      case 'number':
        return pick([schema.minimum ?? 0, schema.maximum ?? 1e9])
      case 'array':
        return fillList(schema)
      default:
        return fillFields(schema, most)
    }
  }

  function fillList({ items = {}, maxItems = 8 }: Schema): unknown[] {
    const length = 1 + Math.floor(random() * Math.min(8, maxItems))
    return Array.from({ length }, () => fill(items, items.anyOf && 600))
  }

  function fillFields({ properties = {}, required = [] }: Schema, most?: number): object {
    const taken = Object.entries(properties).filter(
      ([name]) => required.includes(name) || random() < 0.8,
    )
    return Object.fromEntries(taken.map(([name, one]) => [name, fill(one, most)]))
  }

  /** Puts a value of another kind into one field, however deep. */
  function spoil(value: object, kept: readonly string[] = []): void {
    const [name, inner] = pick(Object.entries(value).filter(([key]) => !kept.includes(key)))
    if (
      typeof inner === 'object' &&
      inner !== null &&
      Object.keys(inner).length > 0 &&
      random() < 0.8
    )
      spoil(inner)
    else Object.assign(value, { [name]: pick(oddValues) })
  }

  const draft = { status: 'draft' }
  const ids = Array.from({ length: count }, (_, at) => oddIds[at] ?? `hostile-${at}`)
  const { article } = jsonSchemas() as { article: Schema }
  mkdirSync(join(folder, 'articles'), { recursive: true })
  mkdirSync(join(folder, 'images'), { recursive: true })
  mkdirSync(join(folder, 'pages'), { recursive: true })
  writeFileSync(join(folder, 'images/a.jpg'), 'no picture')
  for (const [at, id] of ids.entries()) {
    const { aliases: _, withdrawn, ...filled } = fillFields(article) as Record<string, unknown>
    const one = {
      ...filled,
      // Of most a text is read; what became of the others belongs to their status.
      ...(at % 10 === 9 ? { status: 'withdrawn', ...(withdrawn ? { withdrawn } : {}) } : draft),
      id,
      section: pick(hostileTopics),
      topics: [...new Set([pick(hostileTopics), pick(hostileTopics)])],
      next: [pick(ids), '__proto__'.replaceAll('_', 'p')],
      related: [{ id: pick(ids) }, ...(Array.isArray(filled.related) ? filled.related : [])].slice(
        0,
        9,
      ),
    }
    if (at % 3 === 2) spoil(one, ['id', 'version'])
    writeFileSync(join(folder, 'articles', `${id}.json`), JSON.stringify(one))
    if (hostilePages.includes(id)) {
      writeFileSync(join(folder, 'pages', `${id}.json`), JSON.stringify(one))
    }
  }
  const label = (at: number) => ({ ar: oddTexts[at]?.slice(0, 100), en: '<i>"&', fr: ']]>' })
  const topics = hostileTopics.map((id, at) => ({ id, label: label(at) }))
  const name = '</title><script>window.hostile = 20</script>'
  const edition = { version: 1, name, tagline: oddTexts[0], language: 'ar', topics }
  const desk = { name: '"><b>', penNames: oddTexts.slice(0, 5), note: '</script>' }
  writeFileSync(
    join(folder, 'edition.json'),
    JSON.stringify({ ...edition, desk, pages: hostilePages }),
  )
  return ids
}
