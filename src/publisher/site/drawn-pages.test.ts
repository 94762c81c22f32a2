import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { makeTestEdition, template } from '../edition/test-edition.ts'
import type { Render } from '../page/render.ts'

const { open, path, write } = makeTestEdition()

/** The reader's own: by its path, as the build is told of it. */
const { render }: { render: Render } = await import(resolve('src/reader/app/render.tsx'))

it('pages asked for side by side are the same as one after the other', async () => {
  const { site } = open()
  const files = [
    'index.html',
    'a/suez/index.html',
    't/arts/index.html',
    '404.html',
    'a/aflaj/index.html',
  ]
  const alone: unknown[] = []
  for (const file of files) alone.push(await site.file(file, render, template))
  const together = files.toReversed().map((file) => open().site.file(file, render, template))
  expect(await Promise.all(together)).toEqual(alone.toReversed())
  expect(new Set(alone).size).toBe(files.length)
})

it('what is drawn once for many pages is that of the edition as it is', async () => {
  const draw = async () => String(await open().site.file('a/suez/index.html', render, template))
  expect(await draw()).not.toContain('باب جديد')
  const edition = JSON.parse(readFileSync(join(path(), 'edition.json'), 'utf8'))
  edition.topics.push({ id: 'new', label: { ar: 'باب جديد' } })
  write('edition.json', edition)
  const links = (await draw()).matchAll(/<a href="\/t\/new\/"[^>]*>باب جديد<\/a>/g)
  expect([...links]).toHaveLength(2)
})

it('the page of what is missing carries the five rows that it shows, and no list', async () => {
  const page = String(await open().site.file('404.html', render, template))
  expect(page.match(/<article/g)).toHaveLength(5)
  expect(page.match(/"readingMinutes":/g)).toHaveLength(5)
})

it('a page that cannot be drawn takes no other with it', async () => {
  const { site } = open()
  const broken = render('/a/nobody/', {
    base: '/',
    language: 'ar',
    read: () => Promise.reject(new Error('no such file')),
  })
  const whole = site.file('a/suez/index.html', render, template)
  await expect(broken).rejects.toThrow('no such file')
  expect(String(await whole)).toContain('data-article="suez"')
})
