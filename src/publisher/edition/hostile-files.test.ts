import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFault } from '../../article/faults.ts'
import { dataFile } from '../../article/published-files.ts'
import { makeTestEdition, parsed } from './test-edition.ts'

const { article, open, path, readAll, write } = makeTestEdition()

/** What is told of one file; everything else must be there. */
function faultsOf(file: string): string[] {
  const { faults, ids } = open().folder
  expect(ids).toEqual(expect.arrayContaining(['aflaj', 'suez', 'zero']))
  return faults.filter((fault) => fault.file === file).map(describeFault)
}

const deep = '['.repeat(100_000) + ']'.repeat(100_000)

describe('an article that attacks the build', () => {
  it.each([
    ['a file of brackets', deep, 'file: expected JSON of at most 64 levels, found […]'],
    ['brackets as a headline', `{"headline":${deep}}`, 'headline: expected JSON of at most 64'],
    ['one level too many', `{"body":${'['.repeat(65) + ']'.repeat(65)}}`, 'body: expected JSON of'],
    ['too many values', `{"body":[${'0,'.repeat(1e6)}0]}`, 'body: expected at most 1000000 values'],
    ['null', 'null', 'file: expected an object in braces, found null'],
    ['a number', '1e999', 'file: expected an object in braces'],
    ['nothing', '', 'line 1, column 1: expected JSON, here a value, found the end of the line'],
    ['a key that is the prototype', '{"__proto__":{"version":1}}', 'version: required'],
  ])('%s is named by field and value', (_, text, told) => {
    write('articles/hostile.json', text)
    expect(faultsOf('articles/hostile.json').join('\n')).toContain(`articles/hostile.json: ${told}`)
  })

  it('with 150,000 faults is told with the first hundred and the number of the rest', () => {
    write('articles/hostile.json', { version: 1, id: 'hostile', topics: Array(150_000).fill(5) })
    const faults = faultsOf('articles/hostile.json')
    expect(faults.length).toBe(101)
    expect(faults).toContain('articles/hostile.json: topics[50]: expected string, found 5')
    expect(faults.at(-1)).toMatch(/found \d{6} more$/)
  })
})

it('names like those of the language are ordinary ids, or refused by name', async () => {
  const edition = { version: 1, name: 'سطور', language: 'ar' }
  write('edition.json', { ...edition, topics: [{ id: 'constructor', label: { ar: 'البناء' } }] })
  const fields = { section: 'constructor', published: '2026-01-01', related: [{ id: 'other' }] }
  article('constructor', { ...fields, next: ['constructor'] })
  article('other', { aliases: ['valueof'], next: ['constructor'] })
  for (const id of ['__proto__', 'toString', 'hasOwnProperty']) article(id)
  const told = open().folder.faults.map(describeFault).join('\n')
  for (const id of ['__proto__', 'toString', 'hasOwnProperty']) {
    expect(told).toContain(`articles/${id}.json: id: expected an id of a–z`)
  }
  const files = await readAll('/', 'https://paper.example')
  expect(files.has('a/constructor/index.html')).toBe(true)
  expect(parsed(files, dataFile.article('other')).next.id).toBe('constructor')
  expect(parsed(files, dataFile.counts).topics).toEqual({ constructor: 1 })
  expect(parsed(files, dataFile.months).months.at(-1).topics).toEqual({ constructor: 1 })
})

describe('what is no file', () => {
  it('a folder that is called as an article is named', () => {
    write('articles/hostile.json/inner.json', '{}')
    const [fault] = faultsOf('articles/hostile.json')
    expect(fault).toBe('articles/hostile.json: file: expected a file, found a folder')
  })

  it.each(['articles/hostile.json', 'images/hostile.jpg'])(
    'a pipe is not waited for: %s',
    async (file) => {
      execFileSync('mkfifo', [join(path(), file)])
      expect(faultsOf(file)).toEqual([`${file}: file: expected a file, found something else`])
    },
  )

  it('folders among pictures are looked into, and a link to one is named', () => {
    mkdirSync(join(path(), 'images/empty.jpg'))
    write('images/maps/nile.jpg', 'x')
    symlinkSync(join(path(), 'images/maps'), join(path(), 'images/linked'))
    expect(faultsOf('images/linked')).toHaveLength(1)
    expect(open().folder.images.has('images/maps/nile.jpg')).toBe(true)
  })

  it('all of it together leaves the others published', async () => {
    write('articles/hostile.json', deep)
    write('articles/folder.json/inner.json', '{}')
    execFileSync('mkfifo', [join(path(), 'articles/pipe.json'), join(path(), 'images/pipe.jpg')])
    symlinkSync(path(), join(path(), 'images/all'))
    const files = await readAll()
    expect(files.has('a/suez/index.html')).toBe(true)
    expect(
      [...files.keys()].filter((file) => /hostile|pipe|folder|images\/all/.test(file)),
    ).toEqual([])
    expect(new Set(open().folder.faults.map(({ file }) => file)).size).toBe(5)
  })
})
