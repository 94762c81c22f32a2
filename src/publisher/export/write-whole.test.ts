import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Files } from '../../article/zip-files.ts'
import { writeFolder, writeOneFile, writeZip } from './write-whole.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-whole-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function* files(...names: string[]): Files {
  for (const name of names) {
    if (name === 'broken') throw new Error('no space left')
    yield [name, `نصّ ${name}`]
  }
}

it('puts a folder in the place of the one that it made before, and no other', async () => {
  const out = join(folder, 'new', 'out')
  await writeFolder(out, files('a.md', 'images/b.svg'))
  await writeFolder(out, files('c.md'))
  expect(readdirSync(out).sort()).toEqual(['.sutur-export', 'c.md'])
  expect(readdirSync(join(folder, 'new'))).toEqual(['out'])
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'letter.txt'), 'لي')
  await expect(writeFolder(join(folder, 'mine'), files('c.md'))).rejects.toThrow('other things')
  await expect(writeFolder(join(folder, 'mine', 'letter.txt'), files('c.md'))).rejects.toThrow()
  expect(readFileSync(join(folder, 'mine', 'letter.txt'), 'utf8')).toBe('لي')
})

it.each([
  ['a folder', writeFolder],
  ['a file', writeOneFile],
  ['a zip', writeZip],
] as const)('leaves what was there when %s fails half way', async (_, write) => {
  const out = join(folder, 'out')
  await write(out, files('a.md'))
  const before = () =>
    write === writeFolder ? readdirSync(out).join() : readFileSync(out, 'latin1')
  const kept = before()
  await expect(write(out, files('b.md', 'broken'))).rejects.toThrow('no space left')
  expect(before()).toBe(kept)
  expect(readdirSync(folder)).toEqual(['out'])
})

it('refuses a folder where a file should be', async () => {
  await expect(writeZip(folder, files('a'))).rejects.toThrow('is a folder')
  expect(existsSync(folder)).toBe(true)
})

it('zips files that others unzip, the same way each time', async () => {
  const out = join(folder, 'out.zip')
  await writeZip(out, files('mimetype', 'مجلد/a.md'))
  const zip = readFileSync(out)
  const found = Object.entries(unzipSync(zip)).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString(),
  ])
  expect(found).toEqual([
    ['mimetype', 'نصّ mimetype'],
    ['مجلد/a.md', 'نصّ مجلد/a.md'],
  ])
  await writeZip(out, files('mimetype', 'مجلد/a.md'))
  expect(readFileSync(out).equals(zip)).toBe(true)
})
