import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readSource } from './read-source.ts'
import { makeTestRun } from './test-run.ts'

const { path, edition, run, articles } = makeTestRun()

const text = 'وصلت القافلة إلى آخر القرى صباح اليوم وفيها ألفا كتاب، ونصبت خيمتها في الساحة. '
const wrong = `<html><head><title>خبر</title><meta property="og:title" content="عنوان من مكان آخر تماما"></head><body onload="alert(1)"><script>alert(2)</script><article><p>${text.repeat(6)}</p></article></body></html>`

function pages(): string[] {
  writeFileSync(path('wrong.html'), wrong)
  const right = wrong
    .replace('<article>', '<article><h1>قافلة الكتب</h1>')
    .replace('عنوان من مكان آخر تماما', 'قافلة الكتب')
  writeFileSync(path('right.html'), right.replaceAll('القافلة', 'قافلتنا'))
  return [path('right.html'), path('wrong.html')]
}

it('tells of what is likely wrong, and refuses it where that is asked for', async () => {
  const told = await run(pages(), {}, readSource)
  expect([told.counts.imported, told.counts.refused]).toEqual([2, 0])
  expect(told.inputs[1]?.doubts).toMatchObject([{ isSuspect: true }])
  const strict = await run(pages(), { strict: true, edition: path('strict') }, readSource)
  expect([strict.counts.imported, strict.counts.refused]).toEqual([1, 1])
  expect(strict.inputs[1]?.error).toMatch(/wrong\.html: took «عنوان .*» as a headline: .*--strict/)
})

it('shows what was unsure beside its source, of which nothing can run', async () => {
  const file = path('review.html')
  const { notes } = await run(pages(), { review: file }, readSource)
  expect(notes.join()).toContain('shows 1 inputs that were unsure')
  const html = readFileSync(file, 'utf8')
  expect(html).toContain('took «عنوان من مكان آخر تماما» as a headline')
  expect(html.match(/<iframe sandbox="" title="source" srcdoc="/g)).toHaveLength(1)
  expect(html).not.toMatch(/<script|<body onload/)
  expect(html).toContain("default-src 'none'")
  expect(articles()).toHaveLength(2)
  expect(existsSync(edition())).toBe(true)
})
