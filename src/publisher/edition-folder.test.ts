import { describe, expect, it } from 'vitest'
import { dataFile } from '../article/edition.ts'
import { describeFault } from '../article/faults.ts'
import { makeTestEdition, parsed } from './test-edition.ts'

const { article, open, readAll, remove, write } = makeTestEdition()

describe('faulty input', () => {
  it('leaves a faulty article out, names it, and publishes the rest', async () => {
    article('wrong', { published: 'yesterday' })
    article('stray', { section: 'no-topic' })
    write('articles/broken.json', '{"version": 1,')
    write('articles/binary.json', Buffer.from([0xff, 0xfe, 0x00, 0x80]))
    const { folder: edition } = open()
    const faults = edition.faults.map(describeFault).join('\n')
    expect(faults).toContain(
      'articles/wrong.json: published: expected YYYY-MM-DD or an RFC 3339 time, found "yesterday"',
    )
    expect(faults).toContain(
      'articles/stray.json: section: expected a topic of edition.json, found "no-topic"',
    )
    expect(faults).toContain('articles/broken.json: file: expected JSON')
    expect(faults).toContain('articles/binary.json: file: expected UTF-8 text')
    expect(edition.ids).toHaveLength(24)
    expect((await readAll()).has('a/suez/index.html')).toBe(true)
  })

  it('refuses an edition without a readable edition.json', () => {
    write('edition.json', {
      version: 1,
      name: '',
      language: 'ar',
      topics: [{ id: 'A b', label: {} }],
    })
    expect(() => open()).toThrow(/edition.json: name: expected text, found ""/)
    remove('edition.json')
    expect(() => open()).toThrow(/edition.json: file: expected a file that can be read/)
  })

  it('publishes an edition with one article, and one with none', async () => {
    remove('articles')
    expect(parsed(await readAll(), dataFile.front)).toEqual({
      seconds: [],
      sections: [],
      latest: [],
    })
    article('only')
    const files = await readAll()
    expect(parsed(files, dataFile.front).lead.id).toBe('only')
    expect(parsed(files, dataFile.article('only')).next).toBeUndefined()
  })
})
