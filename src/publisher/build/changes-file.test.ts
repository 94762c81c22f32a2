import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeFault } from '../../article/faults.ts'
import type { Draft } from '../write/open-draft.ts'
import { makeTestFolder, now, type TestSite } from '../write/test-folder.ts'
import { writeSiteFolder } from '../write/write-site-folder.ts'
import { countChanges, describeChanges, writeChangesFile } from './changes-file.ts'

const { root, out } = makeTestFolder()
const list = () => join(root(), 'changes.jsonl')

async function build(site: TestSite) {
  let find: Draft['file'] = () => undefined
  const { changes } = await writeSiteFolder(out(), { now, keepDays: 0 }, async (draft) => {
    for (const [path, content] of Object.entries(site)) draft.write(path, content)
    find = draft.file
  })
  return describeChanges(changes, find)
}

it('lists what a host needs, in an order in which no page is without its files', async () => {
  await build({
    'assets/reader-11111111.js': 'old',
    'data/v1/articles/dad.json': '{}',
    'a/dad/index.html': 'ضاد',
    'a/suez/index.html': 'قناة',
    'index.html': 'قديم',
  })
  const changes = await build({
    'index.html': 'abc',
    'a/suez/index.html': 'قناة',
    'a/new/index.html': 'خبر',
    'data/v1/articles/new.json': '{}',
    'assets/reader-22222222.js': 'new',
  })
  expect(writeChangesFile(list(), changes)).toBeUndefined()
  const lines = readFileSync(list(), 'utf8').split('\n')
  expect(lines.pop()).toBe('')
  expect(
    lines.map((line) => JSON.parse(line)).map(({ step, kind, path }) => `${step} ${kind} ${path}`),
  ).toEqual([
    '0 new assets/reader-22222222.js',
    '1 new data/v1/articles/new.json',
    '2 new a/new/index.html',
    '4 changed index.html',
    '8 removed a/dad/index.html',
    '8 removed data/v1/articles/dad.json',
    '8 removed assets/reader-11111111.js',
  ])
  expect(lines[3]).toBe(
    '{"path":"index.html","kind":"changed","step":4,"bytes":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}',
  )
  expect(lines[4]).toBe('{"path":"a/dad/index.html","kind":"removed","step":8}')
  expect(countChanges(changes)).toBe('4 files new or changed, 3 removed, 14 bytes to upload')
  expect(readdirSync(root()).sort()).toEqual(['changes.jsonl', 'dist'])
})

it('is empty where nothing changed, and replaces the list of before', async () => {
  await build({ 'index.html': 'abc' })
  writeFileSync(list(), 'a list of before')
  expect(writeChangesFile(list(), await build({ 'index.html': 'abc' }))).toBeUndefined()
  expect(readFileSync(list(), 'utf8')).toBe('')
})

it.each([
  [[], '0 files new or changed, 0 removed, 0 bytes to upload'],
  [[1], '1 file new or changed, 0 removed, 1 byte to upload'],
  [[400, 599], '2 files new or changed, 0 removed, 999 bytes to upload'],
  [[411_600], '1 file new or changed, 0 removed, 412 kB to upload'],
  [[999_600], '1 file new or changed, 0 removed, 1.0 MB to upload'],
  [[12_345_678], '1 file new or changed, 0 removed, 12.3 MB to upload'],
])('files of %j bytes are told as «%s»', (sizes, told) => {
  const kind = 'new' as const
  expect(countChanges(sizes.map((bytes) => ({ path: '', kind, step: 0, bytes, sha256: '' })))).toBe(
    told,
  )
})

it.each([
  ['a folder', () => mkdirSync(list()), 'it is no file'],
  ['a link', () => symlinkSync('/dev/null', list()), 'it is no file'],
])('%s is not replaced by the list', (_, lay, reason) => {
  lay()
  const fault = writeChangesFile(list(), [])
  expect(fault && describeFault(fault)).toBe(
    `SUTUR_CHANGES: value: expected a place for a file (${reason}), found "${list()}"`,
  )
  expect(readdirSync(root())).toEqual(['changes.jsonl'])
})

it('a folder that is not there is a fault, and nothing is left', () => {
  const fault = writeChangesFile(join(root(), 'no/changes.jsonl'), [])
  expect(fault?.problem).toContain('ENOENT')
  expect(existsSync(join(root(), 'no'))).toBe(false)
})
