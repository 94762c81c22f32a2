import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { found } from '../run/test-run.ts'
import { chooseId, identityOf } from './identity.ts'
import { openImportMemory } from './import-memory.ts'

it('compares an article with few others, however many have its headline, its text or its address', () => {
  const memory = openImportMemory(join(tmpdir(), 'sutur-none'), true)
  const url = 'https://a.example/all'
  const reads: string[] = []
  const held = {
    memory,
    has: () => false,
    isSeen: () => true,
    read: (id: string) => {
      reads.push(id)
      return undefined
    },
  }
  const ids = Array.from({ length: 400 }, (_, at) => {
    const article = found('نشرة', `${'نص واحد بعينه يعاد ويعاد '.repeat(8)} ${at}`, { url })
    const identity = identityOf(article, 'list.json')
    const id = chooseId(article, identity, held)
    memory.add({ ...identity, id, hash: id })
    return id
  })
  expect(new Set(ids).size).toBe(400)
  expect(ids.at(-1)).toBe(`${ids[0]}-400`)
  // Without a limit some 80,000.
  expect(reads.length).toBeLessThan(400 * 35)
})
