import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anyPath } from '../build/built-app.ts'
import { servedFiles } from '../write/test-folder.ts'

const aHang = 600_000
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-app-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Builds the sample edition, and says whether the app was built for it. */
function build(out: string, ...words: string[]): { isAppBuilt: boolean; said: string } {
  const { stdout, stderr, status } = spawnSync(
    'npx',
    ['vite', 'build', '--outDir', join(folder, out), '--emptyOutDir', ...words],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SUTUR_CACHE: join(folder, 'cache'),
        SUTUR_CARDS: 'off',
        SUTUR_KEEP_DAYS: '0',
      },
    },
  )
  expect(status, stderr).toBe(0)
  return { isAppBuilt: /modules transformed/.test(stdout), said: stdout + stderr }
}

it(
  'the app is built once, in each way in which it is asked for, and taken whole from then on',
  () => {
    expect(build('one').isAppBuilt).toBe(true)
    const again = build('one')
    expect(again.isAppBuilt).toBe(false)
    expect(again.said).toContain('0 files new or changed, 0 removed')
    expect(build('two').isAppBuilt).toBe(false)
    expect(servedFiles(join(folder, 'two'))).toEqual(servedFiles(join(folder, 'one')))
    expect(build('below', '--base', '/x/').isAppBuilt).toBe(false)
    const below = servedFiles(join(folder, 'below'))
    expect(below['index.html']).toContain('/x/assets/reader-')
    for (const [path, text] of Object.entries(below)) expect(text, path).not.toContain(anyPath)
    expect(build('two', '--minify', 'false').isAppBuilt).toBe(true)
    const cache = join(folder, 'cache', 'builds')
    for (const name of readdirSync(cache)) truncateSync(join(cache, name), 5000)
    expect(build('two').isAppBuilt).toBe(true)
    expect(servedFiles(join(folder, 'two'))).toEqual(servedFiles(join(folder, 'one')))
  },
  aHang,
)
