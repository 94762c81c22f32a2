import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchEdition } from './watch-edition.ts'

let folder = ''
let stop = () => {}
const changed = vi.fn()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-watch-'))
  mkdirSync(join(folder, 'articles'))
  changed.mockReset()
  stop = watchEdition(folder, changed)
})
afterEach(() => {
  stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Waits until a change was heard of, and forgets it. */
async function heard(): Promise<void> {
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 60_000 })
  changed.mockClear()
}

it('hears of an article that is written, or moved into place as editors do', async () => {
  writeFileSync(join(folder, 'articles/suez.json'), '{}')
  await heard()
  writeFileSync(join(folder, 'draft'), '{"a":1}')
  renameSync(join(folder, 'draft'), join(folder, 'articles/suez.json'))
  await heard()
  rmSync(join(folder, 'articles/suez.json'))
  await heard()
})

it('hears of folders that come later, and of what is in them', async () => {
  mkdirSync(join(folder, 'images'))
  await heard()
  mkdirSync(join(folder, 'images/2026'))
  await heard()
  writeFileSync(join(folder, 'images/2026/port.jpg'), 'x')
  await heard()
  mkdirSync(join(folder, 'pages'))
  await heard()
  writeFileSync(join(folder, 'pages/about.json'), '{}')
  await heard()
})

it('does not hear of a build that is written beside the edition', async () => {
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/index.html'), 'x')
  writeFileSync(join(folder, 'edition.json'), '{}')
  await heard()
  mkdirSync(join(folder, 'dist.next'))
  writeFileSync(join(folder, 'dist/index.html'), 'y')
  // What comes after these is heard of alone.
  writeFileSync(join(folder, 'articles/suez.json'), '{}')
  await heard()
})
