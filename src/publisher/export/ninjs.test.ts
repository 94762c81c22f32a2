import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ninjsOf } from './ninjs.ts'
import { bare, openedWith, whole } from './test-opened.ts'

const text = v.string()
const uri = v.pipe(text, v.regex(/^[a-z][a-z0-9+.-]*:[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i))
const time = v.pipe(
  text,
  v.regex(/^\d{4}-\d\d-\d\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/),
)
const o = v.optional
const said = { role: o(text), contentType: o(text), value: text }
const named = { name: o(text), rel: o(text), uri: o(uri), literal: o(text) }

/** What ninjs-schema_3.1.json says of every field that may stand in a text or a picture; no other is allowed there. */
const fields = {
  uri,
  type: o(
    v.picklist([
      'text',
      'audio',
      'video',
      'picture',
      'graphic',
      'composite',
      'component',
      'event',
      'planning',
    ]),
  ),
  representationType: o(v.picklist(['full', 'partial'])),
  standard: o(v.strictObject({ name: o(text), version: o(text), schema: o(uri) })),
  firstCreated: o(time),
  versionCreated: o(time),
  contentCreated: o(time),
  copyrightNotice: o(text),
  language: o(text),
  descriptions: o(v.array(v.strictObject(said))),
  bodies: o(
    v.array(
      v.strictObject({
        ...said,
        charCount: o(v.pipe(v.number(), v.integer())),
        wordCount: o(v.pipe(v.number(), v.integer())),
      }),
    ),
  ),
  headlines: o(v.array(v.strictObject(said))),
  people: o(v.array(v.strictObject(named))),
  subjects: o(v.array(v.strictObject(named))),
  infoSources: o(
    v.array(v.strictObject({ name: o(text), role: o(text), uri: o(uri), literal: o(text) })),
  ),
  by: o(text),
  located: o(text),
  altIds: o(v.array(v.strictObject({ role: o(text), value: o(text) }))),
  renditions: o(
    v.array(
      v.strictObject({
        name: text,
        href: o(uri),
        contentType: o(text),
        width: o(v.pipe(v.number(), v.integer())),
        height: o(v.pipe(v.number(), v.integer())),
      }),
    ),
  ),
}
const schema = v.strictObject({
  ...fields,
  associations: o(v.array(v.strictObject({ ...fields, name: text, rel: o(text) }))),
})

describe.each([undefined, 'https://paper.example/x/'])('an article as ninjs on %s', (site) => {
  const opened = openedWith([whole, bare], site)

  it.each([whole, bare])('keeps the rules of its schema: $id', (article) => {
    const { issues } = v.safeParse(schema, JSON.parse(JSON.stringify(ninjsOf(article, opened))))
    expect(issues?.map((issue) => [v.getDotPath(issue), issue.message])).toBeUndefined()
  })
})

it('keeps days that are no times, and says what is a picture’s and what a card’s', () => {
  const found = ninjsOf(whole, openedWith([whole, bare], 'https://paper.example/x/'))
  expect(found).toMatchObject({
    uri: 'https://paper.example/x/a/whole/',
    descriptions: [
      { role: 'published', value: '2022-08-16' },
      { role: 'modified', value: '2022-08-18' },
      { role: 'correction', value: '2022-08-16: والصواب اثنان & ثلاثة' },
      { role: 'correction', value: '2022-08-18: تغيّر المعنى.' },
    ],
    by: '«الشرق الأوسط» (الدوحة)، سامي حسن',
    subjects: [{ name: 'طبيعة', rel: 'section', literal: 'nature' }],
    associations: [
      {
        rel: 'lead',
        by: 'وكالة الصحافة الفرنسية',
        descriptions: [{ role: 'caption' }, { role: 'alt' }, { role: 'date', value: '2022-08-15' }],
        renditions: [
          { href: 'https://paper.example/x/images/a-0f.svg', contentType: 'image/svg+xml' },
        ],
      },
      { rel: 'body', renditions: [] },
      { rel: 'related', uri: 'https://paper.example/x/a/other/' },
      { rel: 'related', headlines: [{ value: 'بطاقة' }] },
      { rel: 'next', uri: 'https://paper.example/x/a/other/' },
    ],
  })
  expect(found).not.toHaveProperty('contentCreated')
  const { corrections: _, ...uncorrected } = whole
  expect(ninjsOf(uncorrected, openedWith([whole]))).toHaveProperty(
    'versionCreated',
    '2022-08-17T09:10:00+03:00',
  )
})

it('gives an article one name of its own where there is no site', () => {
  const [one, other] = [whole, bare].map((article) => ninjsOf(article, openedWith([whole, bare])))
  expect(one?.uri).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  expect(one?.uri).not.toBe(other?.uri)
  expect(ninjsOf(whole, openedWith([whole])).uri).toBe(one?.uri)
})
