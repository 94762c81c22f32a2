import { describe, expect, it } from 'vitest'
import { insertEntries } from './insert-entries.ts'

const topics = [
  { id: 'alum', label: { ar: 'علوم' } },
  { id: 'tech', label: { en: 'Tech' } },
]
const [science] = topics
const lineOfScience = '{ "id": "alum", "label": { "ar": "علوم" } }'
const lineOfTech = '{ "id": "tech", "label": { "en": "Tech" } }'

describe('edition.json with topics added', () => {
  it.each([
    [
      'one entry a line',
      `{\n  "version": 1,\n  "topics": [\n    { "id": "a", "label": { "ar": "أ" } }\n  ],\n  "name": "ص"\n}\n`,
      `{\n  "version": 1,\n  "topics": [\n    { "id": "a", "label": { "ar": "أ" } },\n    ${lineOfScience},\n    ${lineOfTech}\n  ],\n  "name": "ص"\n}\n`,
    ],
    [
      'an empty list',
      `{\n\t"topics": [],\n\t"name": "topics"\n}`,
      `{\n\t"topics": [\n\t\t${lineOfScience},\n\t\t${lineOfTech}\n\t],\n\t"name": "topics"\n}`,
    ],
    [
      'all on one line',
      `{"front":{"topics":["a"]},"topics":[{"id":"a","label":{"ar":"]"}}]}`,
      `{"front":{"topics":["a"]},"topics":[{"id":"a","label":{"ar":"]"}}, ${lineOfScience}, ${lineOfTech}]}`,
    ],
    [
      'line ends of Windows',
      `{\r\n  "topics": [\r\n    { "id": "a", "label": { "ar": "أ" } }\r\n  ]\r\n}\r\n`,
      `{\r\n  "topics": [\r\n    { "id": "a", "label": { "ar": "أ" } },\r\n    ${lineOfScience},\r\n    ${lineOfTech}\r\n  ]\r\n}\r\n`,
    ],
  ])('keeps %s', (_, before, after) => {
    expect(insertEntries(before, 'topics', topics)).toBe(after)
  })

  it('writes wide entries where the others are wide, as a program writes them', () => {
    const edition = {
      name: 'ص',
      topics: [{ id: 'a', label: { ar: 'أ' } }],
      front: { topics: ['a'] },
    }
    const text = JSON.stringify(edition, null, 2)
    const expected = { ...edition, topics: [...edition.topics, ...topics] }
    expect(insertEntries(text, 'topics', topics)).toBe(JSON.stringify(expected, null, 2))
  })

  it('adds to other lists, whose entries may be ids', () => {
    const text = '{\n  "pages": ["about"],\n  "authors": [\n    { "id": "a", "name": "أ" }\n  ]\n}'
    const withPage = insertEntries(text, 'pages', ['contact'])
    expect(withPage).toBe(text.replace('"about"', '"about", "contact"'))
    expect(insertEntries(withPage, 'authors', [{ id: 'b', name: 'ب' }])).toBe(
      withPage.replace('"أ" }', '"أ" },\n    { "id": "b", "name": "ب" }'),
    )
  })

  it('changes nothing where nothing is added', () => {
    expect(insertEntries('{ }', 'topics', [])).toBe('{ }')
  })

  it('writes anew what has no list of topics, its order kept', () => {
    expect(insertEntries('{"name": "ص", "version": 1}', 'topics', science ? [science] : [])).toBe(
      `${JSON.stringify({ name: 'ص', version: 1, topics: [science] }, null, 2)}\n`,
    )
  })
})
