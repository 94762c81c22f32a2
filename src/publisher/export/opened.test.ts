import { expect, it } from 'vitest'
import { makeTestEdition, now } from '../edition/test-edition.ts'
import { ownTools } from '../site/open-site.ts'
import { openEdition } from './opened.ts'

const { article, path } = makeTestEdition()

it('an export tells nothing of a withdrawn article', async () => {
  const headline = 'لوحة المفاتيح'
  article('gone', { status: 'withdrawn', headline, aliases: ['gone-before'] })
  article('names-it', {
    related: [{ id: 'gone-before' }, { headline, excerpt: 'كلام' }, { id: 'suez' }],
    next: ['gone', 'suez'],
  })
  article('names-it-alone', { related: [{ id: 'gone' }], next: ['gone'] })
  const opened = await openEdition(
    { path: path(), now, showsUnpublished: true },
    () => undefined,
    ownTools,
    () => {},
  )
  expect(opened.catalogue.byId.has('gone')).toBe(false)
  expect(opened.article('names-it')).toMatchObject({ related: [{ id: 'suez' }], next: ['suez'] })
  const alone = opened.article('names-it-alone')
  expect([alone.related, alone.next]).toEqual([undefined, undefined])
})
