import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readColours } from './colours.ts'
import { type DocumentContent, writeDocument } from './document.ts'

const template = {
  html: '<html lang="ar" dir="rtl"><!--head--><div><!--app--></div><!--boot-->',
  preloads: [],
  script: 'start()',
}
const content = {
  language: 'ar',
  direction: 'rtl',
  title: '',
  preloads: '',
  tags: '',
  structured: [],
  html: '',
  boot: {},
  favicon: 'favicon.svg',
  colours: readColours(readFileSync('src/reader/styles/tokens.css', 'utf8')),
} as const

const write = (given: Partial<DocumentContent>) =>
  writeDocument(template, { ...content, ...given }, '/').toString()

it('keeps text with the patterns of String.replace as it is', () => {
  const page = write({ html: "$& $1 $' $` <!--boot-->" })
  expect(page).toContain("<div>$& $1 $' $` <!--boot--></div>")
})

it('never lets data end its block', () => {
  const boot = { text: '</script><script>alert(1)</script><!--\u2028' }
  const page = write({ boot })
  const block = /id="boot">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  expect(block).not.toMatch(/[<\u2028]/)
  expect(JSON.parse(block)).toEqual(boot)
})

it('never lets data of schema.org end its block either', () => {
  const page = write({ structured: [{ headline: '</script><b>' }] })
  expect(page).toContain('ld+json">{"headline":"\\u003c/script>\\u003cb>"}</script>')
})

it('writes the title as text, after what the page needs at once', () => {
  const preloads = '<link rel="preload" href="/lead.jpg"/>'
  const page = write({ title: 'أ < "ب" & ج', preloads })
  expect(page).toContain(`${preloads}<title>أ &lt; &quot;ب&quot; &amp; ج</title>`)
})
