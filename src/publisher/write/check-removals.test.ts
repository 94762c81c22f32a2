import { expect, it } from 'vitest'
import { checkRemovals } from './check-removals.ts'
import { makeTestFolder, now, type TestSite } from './test-folder.ts'
import { writeSiteFolder } from './write-site-folder.ts'

const { out, lay, build, served } = makeTestFolder()

const data = { 'data/v1/front.json': '', 'assets/reader-11111111.js': '', 'robots.txt': '' }

function pages(...ids: string[]): TestSite {
  return Object.fromEntries(ids.map((id) => [`a/${id}/index.html`, id]))
}

/** A build that may not remove more than half of the pages. */
function buildCarefully(site: TestSite) {
  return writeSiteFolder(out(), { now, keepDays: 0 }, async (draft) => {
    for (const [path, content] of Object.entries(site)) draft.write(path, content)
    checkRemovals(out(), draft)
  })
}

it('a build that would remove more than half of the pages changes nothing', async () => {
  const before = { ...data, ...pages('a', 'b', 'c', 'd') }
  await build(before)
  // Whatever is added, and whatever goes that is no page, is not counted.
  const site = { 'data/v1/latest/1.json': '', ...pages('a', 'x', 'y', 'z') }
  await expect(buildCarefully(site)).rejects.toThrow(
    /^3 of its 4 pages would be removed, and nothing in it was changed; .* --yes \(SUTUR_ALLOW_REMOVAL=yes\)/,
  )
  expect(served()).toEqual(before)
})

it('one that would remove more than half of the articles too, where other pages are more', async () => {
  const others = { 'index.html': '', 't/a/index.html': '', 't/b/index.html': '' }
  await build({ ...others, ...pages('a', 'b', 'c') })
  await expect(buildCarefully({ ...others, ...pages('a') })).rejects.toThrow(/^2 of its 3 articles/)
})

it('one that removes half of them, or other files alone, is written', async () => {
  await build({ ...data, ...pages('a', 'b', 'c', 'd') })
  for (const site of [pages('a', 'b', 'x'), pages('a', 'b', 'x', 'y')]) {
    await buildCarefully(site)
    expect(served()).toEqual(site)
  }
})

it('counts no page that others laid there, and none that a stopped build did not write', async () => {
  await build(pages('a', 'b'))
  lay('mine/index.html')
  const names = ['a', 'b', 'x', 'y', 'z'].map((id) => `a/${id}/index.html`)
  lay('.sutur.json', JSON.stringify({ version: 1, files: names, kept: {} }))
  await buildCarefully(pages('a', 'c', 'd'))
  expect(Object.keys(served())).toEqual([
    'a/a/index.html',
    'a/c/index.html',
    'a/d/index.html',
    'mine/index.html',
  ])
})

it('a first build has nothing to remove', async () => {
  await buildCarefully(pages('a'))
  expect(served()).toEqual(pages('a'))
})
