import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { makeTestEdition, render, template } from '../edition/test-edition.ts'
import { makeDevServer } from './dev-server.ts'

const { path, article, write, open } = makeTestEdition()
const said: string[] = []
const say = (message: string) => said.push(message)
let server: ReturnType<typeof makeDevServer> | undefined
afterEach(() => {
  process.exitCode = 0
  said.length = 0
  server?.closeAllConnections()
  server?.close()
})

/** Serves the edition, and gives its address. */
async function serve(): Promise<string> {
  server = makeDevServer({
    folder: path(),
    base: '/x/',
    app: { files: [['assets/app.js', 'app()']], worker: '', render, template },
    open: () => open('/x/'),
    log: { info: say, warn: say, error: say },
  })
  server.listen(0)
  await once(server, 'listening')
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

it('answers pages, data and the app of the edition as it is now', async () => {
  const at = await serve()
  const ask = async (address: string) => {
    const response = await fetch(at + address)
    return [response.status, await response.text()] as const
  }
  expect((await ask('/x/a/new/'))[0]).toBe(404)
  article('new', { headline: 'خبر' })
  await vi.waitFor(async () => expect((await ask('/x/a/new/'))[0]).toBe(200), { timeout: 60_000 })
  expect((await ask('/x/a/new'))[1]).toBe((await ask('/x/a/new/'))[1])
  expect((await ask('/x/data/v1/articles/new.json'))[1]).toContain('خبر')
  expect(await ask('/x/assets/app.js')).toEqual([200, 'app()'])
  expect((await ask('/x/data/v1/articles/none.json'))[0]).toBe(404)
  expect((await ask('/'))[0]).toBe(404)
  expect((await ask('/x/../edition.json'))[0]).toBe(404)
})

it('shows the paper in its own face as that is chosen, and the policy allows it', async () => {
  const at = await serve()
  const ask = async () => await (await fetch(`${at}/x/a/suez/`)).text()
  expect(await ask()).not.toContain('@layer brand')
  const edition = JSON.parse(readFileSync(join(path(), 'edition.json'), 'utf8'))
  write('edition.json', { ...edition, brand: { accent: '#0b3a8f' } })
  await vi.waitFor(async () => expect(await ask()).toContain('@layer brand'), { timeout: 60_000 })
  const page = await ask()
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''
  expect(page).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
})

it('searches by the words of the paper as these are now', async () => {
  const at = await serve()
  const ask = async () => await (await fetch(`${at}/x/data/v1/search/index.json`)).text()
  expect(await ask()).not.toContain('lexicon')
  write('lexicon.tsv', 'ساقية\tقناة\n')
  await vi.waitFor(async () => expect(await ask()).toContain('"lexicon":"ساقيه قناه"'), {
    timeout: 60_000,
  })
})

it('a page that listens hears of a change, and then shows its faults', async () => {
  const at = await serve()
  const changes = await fetch(`${at}/@changes`)
  const reader = changes.body?.getReader()
  await reader?.read()
  write('articles/wrong.json', { version: 2 })
  const { value } = (await reader?.read()) ?? {}
  expect(Buffer.from(value ?? []).toString()).toBe('data: changed\n\n')
  const page = await (await fetch(`${at}/x/`)).text()
  expect(page).toContain('articles/wrong.json: version: expected 1, found 2')
  expect(said.join('\n')).toContain('articles/wrong.json: version: expected 1, found 2')
  const own = await fetch(`${at}/x/a/wrong/`)
  expect([own.status, await own.text()]).toEqual([
    200,
    expect.stringContaining('<main>/a/wrong/</main>'),
  ])
})

it('an edition that cannot be opened is a page that says why', async () => {
  write('edition.json', '{"version": 1,,}')
  const response = await fetch(`${await serve()}/x/t/news/`)
  expect(response.status).toBe(500)
  expect(await response.text()).toMatch(/edition\.json: line 1, column 15: expected JSON/)
})
