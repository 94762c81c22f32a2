import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFault } from '../../article/faults.ts'
import { dataFile } from '../../article/published-files.ts'
import { openEditionFolder } from './edition-folder.ts'
import { makeTestEdition, parsed, render, template } from './test-edition.ts'

const { article, open, path, readAll, remove, write } = makeTestEdition()

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
    expect(faults).toContain('articles/broken.json: line 1, column 15: expected JSON, here a name')
    expect(faults).toContain('articles/binary.json: file: expected UTF-8 text')
    expect(edition.ids).toHaveLength(26)
    expect((await readAll()).has('a/suez/index.html')).toBe(true)
  })

  it('publishes no leap second, which browsers cannot read', async () => {
    article('leap', { published: '2016-12-31T23:59:60Z' })
    const files = await readAll()
    expect(parsed(files, dataFile.article('leap')).article.published).toBe('2016-12-31T23:59:59Z')
    expect(String(files.get('a/leap/index.html'))).not.toContain(':60Z')
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
    expect(() => open()).toThrow(
      'edition.json: file: expected a file that can be read, found nothing',
    )
  })

  it('publishes an edition with one article, and one with none', async () => {
    remove('articles')
    write('articles/.keep', '')
    expect(parsed(await readAll(), dataFile.front)).toEqual({
      seconds: [],
      strip: [],
      sections: [],
      latest: [],
    })
    article('only')
    const files = await readAll()
    expect(parsed(files, dataFile.front).lead.id).toBe('only')
    expect(parsed(files, dataFile.article('only')).next).toBeUndefined()
  })

  it('names what lies in the wrong place or can not be read, and publishes the rest', async () => {
    write('articles/old/suez.json', '{}')
    symlinkSync('/nowhere', join(path(), 'articles/linked.json'))
    symlinkSync('/nowhere', join(path(), 'images/gone.jpg'))
    const { folder } = open()
    const faults = folder.faults.map(describeFault).join('\n')
    expect(faults).toContain('articles/old/suez.json: file: expected the file in articles/ itself')
    expect(faults).toContain(
      'articles/linked.json: file: expected a file or folder of the edition itself',
    )
    expect(faults).toContain(
      'images/gone.jpg: file: expected a file or folder of the edition itself',
    )
    expect((await readAll()).has('a/suez/index.html')).toBe(true)
  })

  it('names files of articles/ that are none, and not hidden ones', () => {
    for (const file of ['notes.txt', 'old/suez.html', 'SUEZ.JSON', '.keep'])
      write(`articles/${file}`, '')
    const { folder } = open()
    expect(folder.faults).toEqual([])
    expect(folder.foreign).toEqual([
      'articles/SUEZ.JSON',
      'articles/notes.txt',
      'articles/old/suez.html',
    ])
  })

  it('refuses an edition that is nowhere, or whose articles are', () => {
    expect(() => openEditionFolder(join(path(), 'no-paper'))).toThrow(
      /no-paper: folder: expected a folder with edition.json and articles\/; .*, found nothing/,
    )
    expect(() => openEditionFolder(join(path(), 'edition.json'))).toThrow(/, found a file$/)
    remove('articles')
    expect(() => open()).toThrow(
      'articles: folder: expected a folder with the articles, found nothing',
    )
  })
  it('reads an article once: what happens to its file meanwhile changes nothing', async () => {
    const { site } = open()
    remove('articles/suez.json')
    for (const file of [dataFile.article('suez'), 'a/suez/index.html']) {
      expect(await site.file(file, render, template), file).toBeDefined()
    }
  })
})
