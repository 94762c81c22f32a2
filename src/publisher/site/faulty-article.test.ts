import { describe, expect, it } from 'vitest'
import type { Fault } from '../../article/faults.ts'
import { makeTestEdition, render, template } from '../edition/test-edition.ts'
import { mendArticle, picturesOfFaulty } from './faulty-article.ts'

const { article, open, path, write } = makeTestEdition()

const fault = (field: string, found = '5'): Fault => ({
  file: 'articles/suez.json',
  field,
  found,
  problem: 'expected something else',
})
const noteOf = (field: string) => ({
  type: 'note',
  text: [{ text: `${field}: expected something else, found 5`, lang: 'en' }],
})
const good = { type: 'paragraph', text: 'نصّ' }

function mend(value: unknown, ...faults: Fault[]) {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return mendArticle({ id: 'suez', text, faults }, 'ar')
}

describe('a faulty article', () => {
  it('keeps its good blocks, and says of each other what is wrong where it stands', () => {
    const value = { version: 1, id: 'suez', language: 'fr', headline: 'عنوان', deck: 5 }
    const body = [good, { type: 'heading', level: 5 }, good]
    expect(
      mend({ ...value, body }, fault('body[1].level'), fault('deck'), fault('body[1].text')),
    ).toEqual({
      version: 1,
      id: 'suez',
      language: 'fr',
      headline: 'عنوان',
      body: [noteOf('deck'), good, noteOf('body[1].level'), noteOf('body[1].text'), good],
    })
  })

  it('has a name where its own is wrong or missing', () => {
    expect(mend({ body: [good] }, fault('headline'), fault('version'))).toMatchObject({
      id: 'suez',
      headline: 'suez',
      language: 'ar',
      body: [noteOf('headline'), noteOf('version'), good],
    })
  })

  it.each([
    ['no JSON', '{"version": 1,'],
    ['no object', '[]'],
    ['faults that were not told', { version: 2, body: [{ type: 'no such' }] }],
  ])('is its faults alone where there is %s', (_, value) => {
    expect(mend(value, fault('line 1, column 14')).body).toEqual([noteOf('line 1, column 14')])
  })

  it('names its pictures, whatever else is wrong with it', () => {
    const lead = { type: 'figure', src: 'images/suez.svg' }
    article('bad', { headline: 5, lead })
    write('articles/cut.json', `{"lead": ${JSON.stringify(lead)}, "body"`)
    const found = ['bad', 'cut', 'gone'].map((id) => ({
      ...fault('file'),
      file: `articles/${id}.json`,
    }))
    expect(picturesOfFaulty(path(), found)).toEqual(['images/suez.svg', 'images/suez.svg'])
  })

  it('is drawn by its page and is nowhere else', async () => {
    const faulty = { id: 'bad', text: '{}', faults: [fault('headline')] }
    const { site } = open()
    const page = await site.faultyPage(faulty, render, template)
    expect(page.toString()).toContain('<main>/a/bad/</main>')
    expect(await site.file('a/bad/index.html', render, template)).toBeUndefined()
  })
})
