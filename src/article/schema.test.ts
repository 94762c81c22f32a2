import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkArticle } from './article.ts'
import { ContractError, describeFault } from './faults.ts'
import { check, fields, id, isContractError, language, link, words } from './schema.ts'

describe('a link', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//example.org/a',
    '\t//example.org/a',
    '/\t/example.org/a',
    '/\\example.org',
    '\\\\example.org',
    'https:example.org',
    'https:///example.org',
    'https://example.org/a b',
    '',
  ])('may not be %j', (href) => {
    expect(v.is(link, href)).toBe(false)
  })

  it.each([
    'https://whc.unesco.org/en/list/170',
    'http://example.org',
    'mailto:desk@example.org',
    '/a/suez/',
    '../fez/',
    '#notes',
    '?t=nature&t=science',
    'https://ar.wikipedia.org/wiki/قناة_السويس',
  ])('may be %s', (href) => {
    expect(v.is(link, href)).toBe(true)
  })
})

it.each([
  ['text', 'سطور', true],
  ['a vowel sign alone', '\u064e', true],
  ['nothing', '', false],
  ['spaces', ' \u00a0\t\n', false],
  ['bidi controls', '\u2067\u200f\u2069\ufeff', false],
])('%s is text with a visible character: %j, %s', (_, text, visible) => {
  expect(v.is(words(10), text)).toBe(visible)
})

it.each([
  ['suez', true],
  ['2026-11-20-paper-road', true],
  ['a'.repeat(64), true],
  ['a'.repeat(65), false],
  ['Suez', false],
  ['-suez', false],
  ['suez.html', false],
  ['a/b', false],
  ['suez\n', false],
  ['قناة', false],
])('%j is an id: %s', (text, valid) => {
  expect(v.is(id, text)).toBe(valid)
})

it.each([
  ['ar', true],
  ['ar-EG', true],
  ['fa-Latn', true],
  ['zh-Hant-TW', true],
  ['Arabic', false],
  ['ar_EG', false],
  ['', false],
])('%j is a language tag: %s', (tag, valid) => {
  expect(v.is(language, tag)).toBe(valid)
})

it('knows a broken contract by its name, also from another bundle', () => {
  const foreign = Object.assign(new Error('articles/x.json: id'), { name: 'ContractError' })
  expect([new ContractError([]), foreign].map(isContractError)).toEqual([true, true])
  expect([new Error('x'), 'ContractError', undefined].map(isContractError)).toEqual([
    false,
    false,
    false,
  ])
})

it('half of a surrogate pair is refused where it stands', () => {
  const article = {
    version: 1,
    id: 'x',
    language: 'ar',
    headline: 'مقال \ud800',
    body: [{ type: 'paragraph', text: ['a\udc00'] }],
  }
  expect(() => checkArticle(article, 'x')).toThrow(
    /headline: expected whole characters[\s\S]*body\[0\].text\[0\]/,
  )
})

it('all unknown fields are named at once, with what else is wrong', () => {
  const schema = fields({ deck: v.string(), lead: fields({ src: v.string() }) })
  const value = { a: 1, lead: { src: 'x', alt: '', width: 3 }, deck: 3, toString: [2] }
  expect(check(schema, value, 'x').faults.map(describeFault)).toEqual([
    'x: deck: expected string, found 3',
    'x: lead.alt: unknown field, found ""',
    'x: lead.width: unknown field, found 3',
    'x: a: unknown field, found 1',
    'x: toString: unknown field, found [2]',
  ])
})
