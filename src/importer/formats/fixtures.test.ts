import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatFolderOf, readGolden } from '../run/read-golden.ts'
import { formats } from './formats.ts'

/** Each folder holds an input of our own writing, `source.…`, and what was read in it by eye, `expected.json`. */
const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^[\w-]+\/fixtures\/[\w-]+\/source\.\w+$/.test(path))

describe.each(sources)('%s', (source) => {
  const file = join(import.meta.dirname, source)

  it('is imported as expected', async () => {
    const expected: unknown = JSON.parse(readFileSync(join(dirname(file), 'expected.json'), 'utf8'))
    expect(await readGolden(file)).toEqual(expected)
  })

  it('is read by the format that it stands under', () => {
    expect(formatFolderOf(file)).toBe(source.split('/')[0])
  })
})

it.each(Object.keys(formats))('%s has a fixture', (folder) => {
  expect(sources.filter((source) => source.startsWith(`${folder}/`))).not.toEqual([])
})
