import { afterEach, expect, it, vi } from 'vitest'
import { keptNames, readKeptData } from './kept-files.ts'

afterEach(() => vi.unstubAllGlobals())

it('gives the data files that are wanted, and leaves out what is no JSON', async () => {
  const kept = new Map([
    ['https://sutur.example/x/data/v1/articles/suez.json', '{"id":"suez"}'],
    ['https://sutur.example/x/data/v1/articles/fez.json', '<title>Log in</title>'],
    ['https://sutur.example/x/data/v1/counts.json', '{"all":2}'],
  ])
  const cache = {
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    match: async ({ url }: { url: string }) => new Response(kept.get(url)),
  }
  const open = vi.fn(async () => cache)
  vi.stubGlobal('caches', { open })
  const files = await readKeptData('/x/', (file) => file.startsWith('data/v1/articles/'))
  expect(files).toEqual([{ file: 'data/v1/articles/suez.json', data: { id: 'suez' } }])
  expect(open).toHaveBeenCalledWith(keptNames('/x/').data)
})

it('rejects where nothing can be kept', async () => {
  vi.stubGlobal('caches', undefined)
  await expect(readKeptData('/x/', () => true)).rejects.toThrow()
})
