import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeFixture } from './make-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'sutur-fixture-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('makes a folder of a file under its format, and never writes over one', async () => {
  const file = join(folder, 'post.md')
  writeFileSync(file, '# متحف الصقور\n\nفتح متحف الصقور قاعة جديدة.\n')
  const made = await makeFixture(file, 'museum', folder)
  expect(made).toBe(join(folder, 'markdown/fixtures/museum'))
  expect(readdirSync(made)).toEqual(['expected.json', 'source.md'])
  const { articles } = JSON.parse(readFileSync(join(made, 'expected.json'), 'utf8'))
  expect(articles).toMatchObject([
    { article: { id: expect.stringMatching(/^n/), headline: 'متحف الصقور' } },
  ])
  await expect(makeFixture(file, 'museum', folder)).rejects.toThrow('is there')
})

it('makes none of a file that is refused', async () => {
  const file = join(folder, 'list.json')
  writeFileSync(file, '{"a": 1}')
  await expect(makeFixture(file, 'list', folder)).rejects.toThrow('no kind that can be read')
})
