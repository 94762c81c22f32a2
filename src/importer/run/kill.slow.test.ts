import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkWhole, contentOf, importPages, writePages } from './test-kills.ts'

it('leaves every file whole when it is killed, and the next run completes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sutur-kill-'))
  try {
    const pages = await writePages(join(folder, 'pages'), 24)
    const { code, writingMs } = await importPages(pages, join(folder, 'whole'))
    expect(code).toBe(0)
    const whole = contentOf(join(folder, 'whole'))
    expect(whole.size).toBe(24 * 2 + 1)
    for (const share of [0, 0.4, 0.8]) {
      const edition = join(folder, String(share), 'whole')
      await importPages(pages, edition, writingMs * share)
      checkWhole(edition, whole)
      expect((await importPages(pages, edition)).code).toBe(0)
      expect(contentOf(edition)).toEqual(whole)
      const halves = readdirSync(edition, { recursive: true }).filter((name) =>
        String(name).endsWith('.tmp'),
      )
      expect(halves).toEqual([])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
