import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readSource } from './read-source.ts'
import { makeTestRun } from './test-run.ts'

const { path, edition, run, articles } = makeTestRun()

const site = join(import.meta.dirname, '../formats/substack/fixtures/site')
const page = join(import.meta.dirname, '../formats/mhtml/fixtures/page/source.mhtml')
const secret = 'هذا نص لم يُنشر على أحد'

function copySite(): string {
  mkdirSync(path('site'))
  cpSync(join(site, 'source.csv'), path('site', 'posts.csv'))
  cpSync(join(site, 'posts'), path('site', 'posts'), { recursive: true })
  return path('site')
}

function zipSite(): string {
  const names = readdirSync(join(site, 'posts')).map((name) => `posts/${name}`)
  const posts = names.map((name) => [`export/${name}`, readFileSync(join(site, name))] as const)
  const list = strToU8(readFileSync(join(site, 'source.csv'), 'utf8'))
  const other = strToU8(readFileSync(page, 'latin1'), true)
  const files = Object.fromEntries([...posts, ['export/posts.csv', list], ['page.mhtml', other]])
  writeFileSync(path('site.zip'), zipSync(files))
  return path('site.zip')
}

it.each([
  ['a folder', copySite, 1],
  ['its list', () => join(copySite(), 'posts.csv'), 1],
  ['a zip file', zipSite, 2],
])(
  'the texts of an export in %s are read as its list says, and by nothing else',
  async (_, make, count) => {
    const { counts } = await run([make()], {}, readSource)
    expect(counts).toMatchObject({ imported: count + 1, refused: 0 })
    expect(articles()).toHaveLength(count)
    const written = ['articles', 'pages'].flatMap((folder) =>
      readdirSync(join(edition(), folder)).map((name) =>
        readFileSync(join(edition(), folder, name), 'utf8'),
      ),
    )
    expect(written.filter((text) => text.includes(secret))).toEqual([])
  },
)

it('a web archive brings its pictures', async () => {
  const { counts } = await run([page], {}, readSource)
  expect(counts).toMatchObject({ imported: 1, picturesLeft: 0 })
  const [image = ''] = readdirSync(join(edition(), 'images'))
  expect(articles()[0].lead).toMatchObject({ src: `images/${image}`, width: 64, height: 80 })
  expect(dirname(articles()[0].lead.src)).toBe('images')
})
