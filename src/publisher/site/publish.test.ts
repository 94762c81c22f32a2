import { expect, it } from 'vitest'
import { isNamedByContent } from '../../article/published-files.ts'
import { render, template } from '../edition/test-edition.ts'
import type { Render } from '../page/render.ts'
import { makeTestPictures, photo } from '../pictures/test-pictures.ts'
import { publish } from './publish.ts'

const { article, lead, makeTools, open } = makeTestPictures()

/** What is published by a renderer, by path. */
async function published(draw: Render = render, refused: Record<string, string> = {}) {
  const { site } = open('/', 'https://paper.example', makeTools())
  const files = new Map<string, string | Uint8Array>()
  const write = (path: string, content: string | Uint8Array) => {
    if (refused[path] === undefined) files.set(path, content)
    return refused[path]
  }
  return { site, written: files, ...(await publish(site, draw, template, { write })) }
}

/** A renderer that fails at some pages. */
function failingAt(suits: (path: string) => boolean): Render {
  return async (path, given) => {
    if (suits(path)) throw new Error('this page cannot be drawn')
    return render(path, given)
  }
}

it('writes every announced file once, pages and pictures side by side', async () => {
  lead('photo.jpg', await photo(400, 300).jpeg().toBuffer())
  const { site, written, ...counts } = await published()
  const announced: string[] = []
  for (const path of await site.paths()) announced.push(path)
  expect([...written.keys()].sort()).toEqual(announced.sort())
  expect(counts.pages + counts.files).toBe(announced.length)
  expect(counts.faults).toEqual([])
  const made = [...written].filter(([path]) => path.startsWith('images/made/'))
  expect(made).toHaveLength(4)
  for (const [, content] of made) expect(content.length).toBeGreaterThan(100)
})

it('leaves out a page that cannot be drawn and a file that cannot be written, and names them', async () => {
  const whole = await published()
  const refused = { 'robots.txt': 'expected another name' }
  const { written, faults, pages } = await published(
    failingAt((path) => path === '/a/suez/'),
    refused,
  )
  expect(faults).toEqual([
    {
      file: 'robots.txt',
      field: 'file',
      problem: 'expected a file that can be made',
      found: 'expected another name',
    },
    {
      file: 'a/suez/index.html',
      field: 'file',
      problem: 'expected a file that can be made',
      found: 'this page cannot be drawn',
    },
  ])
  const left = [...whole.written.keys()].filter((path) => !written.has(path))
  expect(left.sort()).toEqual(['a/suez/index.html', 'robots.txt'])
  expect(pages).toBe(whole.pages - 1)
})

it('goes on without the files of a kind that cannot say which it has', async () => {
  const { site } = open('/', undefined, makeTools())
  const broken = {
    ...site,
    paths: (fail?: (kind: string, error: unknown) => void) => {
      fail?.('searchIndexOutput', new Error('too many words'))
      return site.paths()
    },
  }
  const { faults, pages } = await publish(broken, render, template, { write: () => undefined })
  expect(pages).toBeGreaterThan(10)
  expect(faults.map(({ file, found }) => [file, found])).toEqual([
    ['searchIndexOutput', 'too many words'],
  ])
})

it.each([
  ['the front page', '/', 'index.html: file: expected a file that can be made'],
  ['the missing page', '/404', '404.html: file: expected a file that can be made'],
  ['every article', '/a/', 'not one article can be made: a/'],
])('stops where %s cannot be drawn', async (_, beginning, said) => {
  const isBroken = (path: string) => (beginning === '/' ? path === '/' : path.startsWith(beginning))
  await expect(published(failingAt(isBroken))).rejects.toThrow(said)
})

it('stops where the disk refuses, and writes nothing after that was told', async () => {
  article('one')
  const { site } = open('/', undefined, makeTools())
  let count = 0
  const write = () => {
    count++
    throw new Error('no space left')
  }
  await expect(publish(site, render, template, { write })).rejects.toThrow('no space left')
  const counted = count
  await new Promise((later) => setTimeout(later, 20))
  expect(count).toBe(counted)
})

it('never changes what lies under a name that its content gave', async () => {
  lead('photo.jpg', await photo(400, 300).jpeg().toBuffer())
  const before = (await published()).written
  article('one', { headline: 'عنوان جديد', body: [{ type: 'paragraph', text: 'كلام آخر' }] })
  lead('photo.jpg', await photo(500, 300).jpeg().toBuffer())
  const after = (await published()).written
  const named = [...after.keys()].filter(isNamedByContent)
  const folders = new Set(named.map((path) => path.replace(/[^/]*$/, '')))
  const search = 'data/v1/search/'
  expect([...folders].sort()).toEqual([
    '',
    `${search}shards/0/`,
    `${search}words/0/`,
    'images/',
    'images/made/',
  ])
  for (const path of named) {
    const earlier = before.get(path)
    if (earlier !== undefined)
      expect(Buffer.from(earlier).equals(Buffer.from(after.get(path) ?? '')), path).toBe(true)
  }
  const gone = [...before.keys()].filter((path) => !after.has(path))
  expect(gone.length).toBeGreaterThan(6)
  expect(gone.filter((path) => !isNamedByContent(path))).toEqual([])
})
