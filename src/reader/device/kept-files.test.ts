import { afterEach, expect, it, vi } from 'vitest'
import { keptNames, readKeptArticles } from './kept-files.ts'

afterEach(() => vi.unstubAllGlobals())

const suez = {
  article: { id: 'suez', language: 'ar', headline: 'قناة السويس', body: [] },
  ids: [],
  readingMinutes: 1,
  related: [],
}

it('gives the articles that are kept, and leaves out what is none', async () => {
  const kept = new Map([
    ['https://sutur.example/x/data/v1/articles/suez.json', JSON.stringify(suez)],
    ['https://sutur.example/x/data/v1/articles/fez.json', '<title>Log in</title>'],
    ['https://sutur.example/x/data/v1/articles/aden.json', JSON.stringify(suez)],
    ['https://sutur.example/x/data/v1/counts.json', '{"all":2}'],
  ])
  const cache = {
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    match: async (path: string) => new Response(kept.get(`https://sutur.example${path}`)),
  }
  const open = vi.fn(async () => cache)
  vi.stubGlobal('caches', { open })
  expect(await readKeptArticles('/x/')).toEqual([suez])
  expect(open).toHaveBeenCalledWith(keptNames('/x/').data)
})

it('rejects where nothing can be kept', async () => {
  vi.stubGlobal('caches', undefined)
  await expect(readKeptArticles('/x/')).rejects.toThrow()
})
