import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { address } from '../../article/addresses.ts'
import { dataFile, pageFile } from '../../article/published-files.ts'
import { readChecksums, writeChecksums } from './checksum-files.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What is written of files, and of their checksums, by path. */
function written(
  paths: readonly string[],
  isNew: (path: string) => boolean = () => false,
): Map<string, string> {
  const files = new Map(
    paths.map((path) => [path, `${isNew(path) ? 'new ' : ''}content of ${path}`]),
  )
  writeChecksums({
    write: (path, content) => {
      files.set(path, String(content))
      return undefined
    },
    files: () =>
      [...files].map(([path, content]) => ({
        path,
        state: 'new',
        bytes: content.length,
        sha256: sha256(content),
      })),
  })
  return files
}

const filesOf = (articles: number) =>
  Array.from({ length: articles }, (_, at) => [
    pageFile(address.article(`n${at}`)),
    dataFile.article(`n${at}`),
    `cards/${at}.jpg`,
  ]).flat()
/** The files of the search, of a large segment and a small one, whose files `change` with each article. */
const searchFiles = (change: number) => [
  'data/v1/search/index.json',
  ...Array.from({ length: 1500 }, (_, at) => `data/v1/search/shards/0/${at}-0000.bin`),
  ...Array.from({ length: 50 }, (_, at) => `data/v1/search/shards/9984/${at}-${change}.bin`),
]
const others = ['index.html', 't/arts/index.html', 'data/v1/latest/newest.json', 'worker.js']

const read = (files: Map<string, string>) => async (file: string) => {
  const text = files.get(file)
  if (text === undefined) throw new Error('missing')
  return text
}

it.each([4, 400, 2000])('names every file of %i articles with its own checksum', async (count) => {
  const files = written([...filesOf(count), ...others])
  const named = await readChecksums(read(files))
  const expected = [...files].filter(([path]) => path !== 'checksums.txt')
  expect(named).toEqual(new Map(expected.map(([path, text]) => [path, sha256(text)])))
  expect(files.has('checksums/0.txt')).toBe(count > 100)
})

it('changes by a few parts when an article is added', () => {
  const before = written([...filesOf(2000), ...searchFiles(2000), ...others])
  const after = written([...filesOf(2001), ...searchFiles(2001), ...others])
  const changed = [...after].filter(([path, text]) => before.get(path) !== text)
  const sums = changed.filter(([path]) => path.startsWith('checksums'))
  expect(sums.length).toBeGreaterThan(1)
  // The first file, the parts of the article, of its card and of the last segment of the search, and what names these.
  expect(sums.length).toBeLessThan(8)
  const bytes = (files: Iterable<[string, string]>) =>
    [...files].reduce((sum, [, text]) => sum + text.length, 0)
  expect(bytes(sums)).toBeLessThan(
    bytes([...after].filter(([path]) => path.startsWith('checksums'))) / 5,
  )
})

it('changes by few bytes when an article is added to one of many lists', () => {
  const lists = Array.from({ length: 1000 }, (_, at) => [
    `by/w${at}/index.html`,
    `by/w${at}/feed.xml`,
    dataFile.author(`w${at}`),
    dataFile.list({ author: `w${at}` }, 'newest'),
  ]).flat()
  const before = written([...lists, ...others])
  const after = written([...lists, ...others], (path) => /\bw7\b/.test(path))
  const sums = [...after].filter(([path]) => path.startsWith('checksums'))
  const changed = sums.filter(([path, text]) => before.get(path) !== text)
  // The part of the list, what names it, and the first file.
  expect(changed).toHaveLength(3)
  const bytes = changed.reduce((sum, [, text]) => sum + text.length, 0)
  expect(bytes).toBeLessThan(8_000)
})

it('a part that is missing or spoilt is itself named, and hides no other file', async () => {
  const files = written(filesOf(400))
  for (const spoil of [undefined, '<h1>Log in</h1>', `${sha256('')}  index.html\n`.repeat(2)]) {
    const spoilt = new Map(files)
    if (spoil === undefined) spoilt.delete('checksums/0.txt')
    else spoilt.set('checksums/0.txt', spoil)
    const named = await readChecksums(read(spoilt))
    expect(named.get('checksums/0.txt')).toBe(sha256(files.get('checksums/0.txt') ?? ''))
    expect(named.size).toBeGreaterThan(400)
  }
})

it('a part never gives another checksum to what the first file names', async () => {
  const root = `${sha256('page')}  index.html\n${sha256('part')}  checksums/0.txt\n`
  const part = `${sha256('other')}  index.html\n`
  const named = await readChecksums(async (file) => (file === 'checksums.txt' ? root : part))
  expect(named.get('index.html')).toBe(sha256('page'))
})
