import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeCache } from '../cache.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('gives back what it was given, and leaves nothing else in its folder', () => {
  const cache = makeCache(folder)
  expect(cache.read('a.avif')).toBeUndefined()
  cache.write('a.avif', Buffer.from('one'))
  cache.write('a.avif', Buffer.from('two'))
  expect(String(cache.read('a.avif'))).toBe('two')
  expect(readdirSync(folder)).toEqual(['a.avif'])
})

it('takes a content piece by piece, and nothing of one that breaks off', () => {
  const cache = makeCache(folder)
  function* pieces(isWhole: boolean) {
    yield Buffer.from('one ')
    if (!isWhole) throw new Error('no more')
    yield Buffer.from('two')
  }
  cache.write('a.avif', pieces(false))
  expect(readdirSync(folder)).toEqual([])
  cache.write('a.avif', pieces(true))
  expect(String(cache.read('a.avif'))).toBe('one two')
})

it('ignores an entry that was cut off, changed or emptied', () => {
  const cache = makeCache(folder)
  const path = join(folder, 'a.avif')
  cache.write('a.avif', Buffer.from('a picture of some length'))
  const whole = readFileSync(path)
  const changed = Buffer.from(whole)
  changed[40] = 0
  for (const spoilt of [whole.subarray(0, -3), whole.subarray(0, 10), Buffer.alloc(0), changed]) {
    writeFileSync(path, spoilt)
    expect(cache.read('a.avif')).toBeUndefined()
  }
})

it('does without a folder that cannot be written', () => {
  writeFileSync(join(folder, 'file'), '')
  const cache = makeCache(join(folder, 'file', 'below'))
  cache.write('a.avif', Buffer.from('one'))
  expect(cache.read('a.avif')).toBeUndefined()
})
