import { expect, it } from 'vitest'
import { countMissing } from './missing-links.ts'
import { makeTestEdition, render, template } from './test-edition.ts'

const { article, open } = makeTestEdition()

async function publishAll() {
  const opened = open()
  for (const path of await opened.site.paths()) await opened.site.file(path, render, template)
  return opened
}

it('a sample edition misses nothing', async () => {
  const { missing } = await publishAll()
  expect(countMissing(missing)).toEqual([])
})

it('counts each missing picture and article once, however many name it', async () => {
  const lead = { type: 'figure', src: 'images/gone.jpg' }
  article('one', { lead, related: [{ id: 'nowhere' }], next: ['nowhere', 'suez'] })
  const first = await publishAll()
  expect(countMissing(first.missing)).toEqual([
    '1 picture that articles show is missing, or cannot be published',
    '1 id in "related" and "next" of articles names no article',
  ])
  article('two', { lead, body: [{ ...lead, src: 'images/lost.jpg' }], next: ['nobody'] })
  const second = await publishAll()
  expect(countMissing(second.missing)).toEqual([
    '2 pictures that articles show are missing, or cannot be published',
    '2 ids in "related" and "next" of articles name no article',
  ])
})
