import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FolderError } from './folder-error.ts'
import { faultyDisk, makeTestFolder, now, servedFiles } from './test-folder.ts'
import { writeSiteFolder } from './write-site-folder.ts'

const { root, out, lay, build, served } = makeTestFolder()
const beside = () => `${out()}.next`
const aYearAgo = new Date(now.getTime() - 365 * 86_400_000)

it('writes what differs, removes what is gone, and leaves the times of the rest', async () => {
  await build({ 'index.html': 'قديم', 'a/suez/index.html': 'قناة', 'a/dad/index.html': 'ضاد' })
  utimesSync(join(out(), 'a/suez/index.html'), aYearAgo, aYearAgo)
  const site = { 'index.html': 'جديد', 'a/suez/index.html': 'قناة', 'a/new/index.html': 'خبر' }
  const written = await build(site)
  expect(served()).toEqual(site)
  expect(statSync(join(out(), 'a/suez/index.html')).mtime).toEqual(aYearAgo)
  expect(existsSync(join(out(), 'a/dad'))).toBe(false)
  expect(written).toEqual({
    changes: [
      { path: 'a/new/index.html', kind: 'new' },
      { path: 'index.html', kind: 'changed' },
      { path: 'a/dad/index.html', kind: 'removed' },
    ],
    equal: 1,
    kept: [],
    foreign: [],
  })
  expect(existsSync(beside())).toBe(false)
})

it('mends a file that somebody changed, also one of the same length', async () => {
  await build({ 'index.html': 'abc' })
  lay('index.html', 'abd')
  expect((await build({ 'index.html': 'abc' })).changes).toEqual([
    { path: 'index.html', kind: 'changed' },
  ])
  expect(served()).toEqual({ 'index.html': 'abc' })
})

it('gives each file with its digest, and the reason where no file can have a path', async () => {
  await writeSiteFolder(out(), { now, keepDays: 0 }, async (draft) => {
    expect(draft.write('a/x.txt', 'abc')).toBeUndefined()
    expect([...draft.files()]).toEqual([
      {
        path: 'a/x.txt',
        state: 'new',
        bytes: 3,
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
    ])
    for (const path of [
      '../x',
      '/x',
      'a//x',
      'a/x.txt/index.html',
      'a',
      'a/x.txt',
      'ا'.repeat(128),
    ])
      expect(draft.write(path, ''), path).toMatch(/^expected/)
  })
  expect(served()).toEqual({ 'a/x.txt': 'abc' })
})

it('leaves the folder as it was where the build fails', async () => {
  await build({ 'index.html': 'قديم' })
  const failing = writeSiteFolder(out(), { now, keepDays: 0 }, async (draft) => {
    draft.write('index.html', 'جديد')
    throw new Error('no script')
  })
  await expect(failing).rejects.toThrow('no script')
  expect(served()).toEqual({ 'index.html': 'قديم' })
  expect(existsSync(beside())).toBe(false)
})

it('leaves what others laid into the folder, and names it', async () => {
  lay('CNAME', 'paper.example')
  lay('.well-known/security.txt')
  const arts = { 't/arts/index.html': '', 't/arts/feed.xml': '' }
  await build({ 'index.html': '', 'a/suez/index.html': '', 'a/dad/index.html': '', ...arts })
  lay('a/suez/beside-a-page-alone.txt')
  lay('a/dad/mine.txt')
  lay('t/arts/notes.txt')
  const { foreign } = await build({ 'index.html': '', 'a/suez/index.html': '', ...arts })
  expect(foreign).toEqual(['.well-known/', 'CNAME', 'a/dad/', 't/arts/notes.txt'])
  expect(Object.keys(served())).toEqual([
    '.well-known/security.txt',
    'CNAME',
    'a/dad/mine.txt',
    'a/suez/beside-a-page-alone.txt',
    'a/suez/index.html',
    'index.html',
    't/arts/feed.xml',
    't/arts/index.html',
    't/arts/notes.txt',
  ])
})

it.each([
  ['has no record', undefined],
  ['has a spoilt one', '{"version":1,"files":'],
  ['has one of another version', '{"version":2,"files":["a/old/index.html"]}'],
])('removes nothing from a folder that %s', async (_, record) => {
  lay('a/old/index.html', 'قديم')
  lay('index.html', 'قديم')
  if (record !== undefined) lay('.sutur.json', record)
  const { foreign } = await build({ 'index.html': 'جديد' })
  expect(served()).toEqual({ 'a/old/index.html': 'قديم', 'index.html': 'جديد' })
  expect(foreign).toEqual(['a/'])
})

it('never removes a file outside the folder, whatever a record says', async () => {
  writeFileSync(join(root(), 'mine.txt'), '')
  mkdirSync(join(root(), 'elsewhere'))
  writeFileSync(join(root(), 'elsewhere/mine.txt'), '')
  lay('sub/folder/mine.txt')
  symlinkSync(join(root(), 'elsewhere'), join(out(), 'link'))
  const files = ['../mine.txt', join(root(), 'mine.txt'), 'link/mine.txt', 'sub/folder', 'sub/', 7]
  lay('.sutur.json', JSON.stringify({ version: 1, files, kept: { '../mine.txt': '2000-01-01' } }))
  await build({ 'index.html': '' })
  for (const path of ['mine.txt', 'elsewhere/mine.txt', 'dist/sub/folder/mine.txt'])
    expect(existsSync(join(root(), path)), path).toBe(true)
})

it('keeps files named by content for as long as is asked, from when they left the site', async () => {
  const day = (number: number) => new Date(now.getTime() + number * 86_400_000)
  const old = { 'assets/reader-11111111.js': 'old', 'images/made/640-0123456789ab.avif': 'old' }
  await build({ ...old, 'data/v1/front.json': 'old', 'a/dad/index.html': '' }, { now: day(-90) })
  const site = { 'assets/reader-22222222.js': 'new' }
  expect((await build(site, { now: day(0) })).kept).toEqual(Object.keys(old))
  expect(served()).toEqual({ ...old, ...site })
  // A clock that was wrong for once neither prolongs nor shortens it for long.
  await build(site, { now: day(-900) })
  expect((await build(site, { now: day(-871) })).kept).toEqual(Object.keys(old))
  expect((await build(site, { now: day(-869) })).changes).toEqual(
    Object.keys(old)
      .reverse()
      .map((path) => ({ path, kind: 'removed' })),
  )
  expect(served()).toEqual(site)
})

it('takes a kept file up again when a build has it, and keeps none where that is asked', async () => {
  const [a, b] = [{ 'assets/reader-11111111.js': 'a' }, { 'assets/reader-22222222.js': 'b' }]
  await build(a)
  await build(b)
  const { equal, kept, changes } = await build(a)
  expect({ equal, kept, changes }).toEqual({ equal: 1, kept: Object.keys(b), changes: [] })
  expect((await build(a, { keepDays: 0 })).kept).toEqual([])
  expect(served()).toEqual(a)
})

it('writes the same record for the same site, whatever the day', async () => {
  const site = { 'index.html': '', 'assets/reader-11111111.js': '' }
  await build(site)
  const record = readFileSync(join(out(), '.sutur.json'), 'utf8')
  rmSync(out(), { recursive: true })
  await build(site, { now: aYearAgo })
  expect(readFileSync(join(out(), '.sutur.json'), 'utf8')).toBe(record)
})

it('writes to where a link leads, and says so of a link to nowhere and of a file', async () => {
  mkdirSync(join(root(), 'real'))
  symlinkSync(join(root(), 'real'), out())
  await build({ 'index.html': '' })
  expect(lstatSync(out()).isSymbolicLink()).toBe(true)
  expect(Object.keys(servedFiles(realpathSync(out())))).toEqual(['index.html'])
  rmSync(join(root(), 'real'), { recursive: true })
  await expect(build({})).rejects.toThrow(/^it is a link that leads nowhere/)
  rmSync(out())
  writeFileSync(out(), '')
  await expect(build({})).rejects.toThrow(/^it is no folder/)
})

it.each([
  ['a file', (path: string) => writeFileSync(path, '')],
  ['a link', (path: string) => symlinkSync('/tmp', path)],
])('changes nothing where %s stands in the way', async (_, put) => {
  await build({ 'index.html': 'old' })
  put(join(out(), 'a'))
  const site = { 'index.html': 'new', 'a/suez/index.html': '' }
  await expect(build(site)).rejects.toThrow('a in it is no folder, and stands where a/suez/')
  expect(readFileSync(join(out(), 'index.html'), 'utf8')).toBe('old')
})

it('changes nothing where a folder stands in the way of a file', async () => {
  lay('worker.js/mine.txt')
  await expect(build({ 'index.html': '', 'worker.js': '' })).rejects.toThrow('worker.js in it is a')
  expect(Object.keys(served())).toEqual(['worker.js/mine.txt'])
})

it.each([
  ['write', 'ENOSPC', /^no space is left on its disk .*nothing in it was changed$/],
  ['write', 'EROFS', /may not be written .*nothing in it was changed$/],
  ['rename', 'ENOSPC', /^no space is left on its disk .*the next one completes it$/],
] as const)('says what became of the site when %s fails by %s', async (operation, code, said) => {
  await build({ 'index.html': 'old' })
  const lock = join(beside(), 'lock')
  const disk = faultyDisk(
    operation,
    code,
    (path) => path.startsWith(beside()) && !path.startsWith(lock),
  )
  const failure = await build({ 'index.html': 'new' }, { disk }).catch((error) => error)
  expect(failure).toBeInstanceOf(FolderError)
  expect(failure.message).toMatch(said)
  expect(served()).toEqual({ 'index.html': 'old' })
  expect(existsSync(beside())).toBe(false)
})

it('makes the build inside the folder where nothing may be made beside it', async () => {
  await build({ 'index.html': 'old' })
  const disk = faultyDisk('makeFolder', 'EACCES', (path) => path === beside())
  const { foreign } = await build({ 'index.html': 'new' }, { disk })
  expect(served()).toEqual({ 'index.html': 'new' })
  expect(foreign).toEqual([])
})
