import { expect, it } from 'vitest'
import { findSyntaxFault } from './json-syntax.ts'

const article = `{
  "id": "suez",
  "headline": "قناة السويس في «أرقام» \\"193\\" كم\\n",
  "topics": ["egypt", "water", [], {}],
  "numbers": [0, -1.5e+3, 10, true, false, null],
  "figure": { "type": "figure", "width": 1200 }
}`

it.each([
  [
    'a comma that is missing',
    '{\n  "id": "suez"\n  "deck": "x"\n}',
    3,
    3,
    'a comma or }',
    '"deck": "x"',
  ],
  ['a comma too many', '{"id": "suez",}', 1, 15, 'a name in quotation marks', '}'],
  ['a comma too many in a list', '["نيل",]', 1, 8, 'a value', ']'],
  [
    'quotation marks of another kind',
    '{“id”: 1}',
    1,
    2,
    'a name in quotation marks or }',
    '“id”: 1}',
  ],
  ['quotation marks within a text', '{"deck": "قال "نعم" ثم"}', 1, 16, 'a comma or }', 'نعم" ثم"}'],
  ['a text over two lines', '["سطر\nسطر"]', 1, 6, 'a quotation mark, or \\n', ''],
  ['an escape that is none', '["C:\\Users"]', 1, 5, 'an escape such as', '\\Users"]'],
  ['a word', '{"ordered": yes}', 1, 13, 'a value', 'yes}'],
  ['a number with a nought before it', '[012]', 1, 2, 'a value', '012]'],
  ['a field without a value', '{"id"}', 1, 6, 'a colon', '}'],
  ['the wrong bracket', '{"a": [1}', 1, 9, 'a comma or ]', '}'],
  ['an end too early', '{"version": 1,\n', 2, 1, 'a name in quotation marks', ''],
  ['a text without an end', '["نيل', 1, 6, 'a quotation mark', ''],
  ['nothing', '', 1, 1, 'a value', ''],
  ['two values', '{} {}', 1, 4, 'nothing more', '{}'],
  ['lines of Windows', '{\r\n"a" 1}', 2, 5, 'a colon', '1}'],
])('finds %s', (_, text, line, column, expected, found) => {
  const fault = findSyntaxFault(text)
  expect(fault).toMatchObject({ line, column, found })
  expect(fault?.expected).toContain(expected)
})

it('finds a fault in each text that JSON.parse refuses, and in no other', () => {
  const letters = [...'{}[]",:\\ \n\t-+.eE01tfnu/سx', '', 'true', '"a":1', '\\u06', '\u0000']
  const texts = Array.from({ length: article.length }, (_, at) =>
    letters.flatMap((letter) => [
      article.slice(0, at) + letter + article.slice(at),
      article.slice(0, at) + letter + article.slice(at + 1),
    ]),
  ).flat()
  const wrong = texts.filter((text) => isJson(text) !== (findSyntaxFault(text) === undefined))
  expect(wrong).toEqual([])
  expect(texts.filter(isJson).length).toBeGreaterThan(1000)
})

it('takes a text of a million letters or brackets', () => {
  expect(findSyntaxFault(`["${'ق'.repeat(1e6)}`)?.column).toBe(1e6 + 3)
  expect(findSyntaxFault('['.repeat(1e6))?.column).toBe(1e6 + 1)
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
