import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeExportFile } from './test-export-file.ts'
import { checkWhole, contentOf, importPages, writePages } from './test-kills.ts'

it.each([
  ['pages', (folder: string) => writePages(join(folder, 'pages'), 24), 24 * 2 + 1],
  ['an export', writeExport, 200 + 1 + 1],
])(
  'leaves every file of %s whole when it is killed, and the next run completes',
  async (_, write, files) => {
    const folder = mkdtempSync(join(tmpdir(), 'sutur-kill-'))
    try {
      const pages = await write(folder)
      const { code, writingMs } = await importPages(pages, join(folder, 'whole'))
      expect(code).toBe(0)
      const whole = contentOf(join(folder, 'whole'))
      expect(whole.size).toBe(files)
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
  },
)

async function writeExport(folder: string): Promise<string[]> {
  writeExportFile(join(folder, 'export.xml'), 200)
  return [join(folder, 'export.xml')]
}
