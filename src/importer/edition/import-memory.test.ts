import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ArticleEntry, openImportMemory } from './import-memory.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-memory-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const text = () => readFileSync(join(folder, '.import.jsonl'), 'utf8')
const entry: ArticleEntry = {
  id: 'n1',
  hash: 'h1',
  from: 'a n1',
  url: 'https://a.example/1',
  guid: 'tag:1',
}

it('remembers articles by all that they go by', () => {
  const memory = openImportMemory(folder, false)
  memory.add(entry)
  memory.add({ ...entry, id: 'n2', from: 'a n2' })
  memory.close()
  const again = openImportMemory(folder, false)
  expect(again.isResumed).toBe(false)
  expect(again.byUrl('https://a.example/1').map(({ id }) => id)).toEqual(['n1', 'n2'])
  expect(again.byGuid('tag:1')).toHaveLength(2)
  expect(again.byOrigin('a n2')).toMatchObject([{ id: 'n2' }])
  expect(again.byUrl('https://a.example/2')).toEqual([])
})

it('has written down everything when it is killed, and takes up what was done', () => {
  const memory = openImportMemory(folder, false)
  memory.add(entry)
  memory.add({ page: 'https://a.example/feed', etag: '"1"', ids: ['n1'] })
  memory.add({ input: 'a', digest: 'd', ids: ['n1'] })
  appendFileSync(join(folder, '.import.jsonl'), '{"id":"n2","ha')
  const again = openImportMemory(folder, false)
  expect(again.isResumed).toBe(true)
  expect([...again.articles.keys()]).toEqual(['n1'])
  expect([...again.recent]).toEqual(['https://a.example/feed'])
  expect(again.inputs.get('a')).toMatchObject({ ids: ['n1'] })
  again.add({ ...entry, hash: 'h2', was: 'h1' })
  again.close()
  expect(text().trim().split('\n')).toHaveLength(2)
  expect(openImportMemory(folder, false)).toMatchObject({ isResumed: false, inputs: new Map() })
  expect(openImportMemory(folder, false).articles.get('n1')).toMatchObject({
    hash: 'h2',
    was: 'h1',
  })
})

it('passes over lines that are none of its own', () => {
  const memory = openImportMemory(folder, false)
  memory.add(entry)
  memory.close()
  appendFileSync(join(folder, '.import.jsonl'), 'null\n[]\n"id"\n{}\nnonsense\n')
  expect(openImportMemory(folder, false).articles.size).toBe(1)
})

it('writes nothing on a dry run', () => {
  const memory = openImportMemory(folder, true)
  memory.add(entry)
  expect(memory.byUrl('https://a.example/1')).toHaveLength(1)
  memory.close()
  expect(existsSync(join(folder, '.import.jsonl'))).toBe(false)
})
