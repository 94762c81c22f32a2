import { describe, expect, it } from 'vitest'
import { parseEdition, parseOrigin } from './edition-config.ts'

const valid = {
  version: 1,
  name: 'سطور',
  language: 'ar',
  topics: [
    { id: 'history', label: { ar: 'تاريخ', en: 'History' } },
    { id: 'nature', label: { ar: 'طبيعة' } },
  ],
}

function parse(changes: object) {
  return parseEdition(JSON.stringify({ ...valid, ...changes }), 'edition.json')
}

describe('edition.json', () => {
  it.each<[string, object, string]>([
    ['another version', { version: 2 }, 'version: expected 1, found 2'],
    ['an unknown field', { editor: 'ليان' }, 'editor: unknown field, found "ليان"'],
    [
      'an unknown field of a topic',
      { topics: [{ id: 'nature', label: { ar: 'طبيعة' }, colour: 'green' }] },
      'topics[0].colour: unknown field, found "green"',
    ],
    [
      'a topic without a label',
      { topics: [{ id: 'nature', label: {} }] },
      'topics[0].label: expected a label in at least one language, found {}',
    ],
    [
      'a topic twice',
      { topics: [...valid.topics, valid.topics[0]] },
      'topics[2].id: expected each id once, found "history"',
    ],
    [
      'a front topic that does not exist',
      { front: { topics: ['nature', 'sport'] } },
      'front.topics[1]: expected a topic id, found "sport"',
    ],
    [
      'an origin with a path',
      { origin: 'https://example.org/x/' },
      'origin: expected a site address such as https://example.org, found "https://example.org/x/"',
    ],
    [
      'an author twice',
      {
        authors: [
          { id: 'mazin', name: 'مازن' },
          { id: 'mazin', name: 'مازن الراصد' },
        ],
      },
      'authors[1].id: expected each id once, found "mazin"',
    ],
    [
      'a spelling of two authors',
      {
        authors: [
          { id: 'layan', name: 'ليان', names: ['ل. الورّاق'] },
          { id: 'lama', name: 'لمى', names: ['لمى و.', 'ل. الوراق'] },
        ],
      },
      'authors[1].names[1]: expected a spelling that is not one of "layan" as well, found "ل. الوراق"',
    ],
    [
      'a link of an author that runs',
      { authors: [{ id: 'mazin', name: 'مازن', links: ['javascript:alert(1)'] }] },
      'authors[0].links[0]: ',
    ],
    [
      'a portrait outside the edition',
      { authors: [{ id: 'mazin', name: 'مازن', portrait: '../mazin.svg' }] },
      'authors[0].portrait: ',
    ],
    [
      'a colour that is called by a name',
      { brand: { accent: 'navy' } },
      'brand.accent: expected a colour of the form #rrggbb, such as #1f6b45, found "navy"',
    ],
    [
      'a wordmark that is a photograph',
      { brand: { wordmark: 'images/name.jpg' } },
      'brand.wordmark: expected an SVG or PNG such as images/wordmark.svg, found "images/name.jpg"',
    ],
    [
      'a wordmark outside the edition',
      { brand: { wordmark: 'images/../../name.svg' } },
      'brand.wordmark: ',
    ],
    [
      'a face that is not carried',
      { brand: { headlines: 'kufi' } },
      'brand.headlines: expected "vazirmatn" or "naskh", found "kufi"',
    ],
    ['an empty pen name', { desk: { name: 'أسرة سطور', penNames: [' '] } }, 'desk.penNames[0]: '],
  ])('refuses %s', (_, changes, message) => {
    expect(() => parse(changes)).toThrow(`edition.json: ${message}`)
  })

  it.each(['https://example.org', 'http://localhost:4173', 'https://example.org/'])(
    'may have its origin at %s',
    (origin) => {
      expect(parse({ origin }).origin).toBe(origin)
    },
  )

  it('has all its unknown fields named at once', () => {
    expect(() => parse({ colour: 'red', editor: 'ليان' })).toThrow(
      'edition.json: colour: unknown field, found "red"\nedition.json: editor: unknown field, found "ليان"',
    )
  })

  it('need not say more than its name, language and topics', () => {
    expect(parse({})).toEqual(valid)
  })
})

it('an address beside the edition is refused by the name of what gave it', () => {
  expect(() => parseOrigin('paper.example', 'SUTUR_ORIGIN')).toThrow(
    'SUTUR_ORIGIN: value: expected a site address such as https://example.org, found "paper.example"',
  )
  expect(parseOrigin('', 'SUTUR_ORIGIN')).toBeUndefined()
})
