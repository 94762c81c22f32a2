import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { outDir, sites } from './sites.ts'

const origin = 'https://sutur.example'

const out = outDir('sample')

test('links show a card that is there, as large as it says and light', async ({ page }) => {
  expect(readdirSync(join(out, 'cards'))).toHaveLength(26 + 7 + 1)
  for (const [path, type] of [
    ['', 'image/png'],
    ['latest/', 'image/png'],
    ['t/nature/', 'image/png'],
    ['a/suez/', 'image/jpeg'],
  ] as const) {
    const html = readFileSync(join(out, path, 'index.html'), 'utf8')
    const said = (name: string) =>
      new RegExp(`<meta property="og:image${name}" content="([^"]+)">`).exec(html)?.[1] ?? ''
    expect([said(':type'), said(':width'), said(':height')]).toEqual([type, '1200', '630'])
    expect(said(':alt')).toContain('سطور')
    expect(said('').startsWith(`${origin}/cards/`)).toBe(true)
    const card = readFileSync(join(out, said('').slice(origin.length)))
    expect(card.length).toBeLessThan(300_000)
    const size = await page.evaluate(
      async (src) => {
        const image = new Image()
        image.src = src
        await image.decode()
        return [image.naturalWidth, image.naturalHeight]
      },
      `data:${type};base64,${card.toString('base64')}`,
    )
    expect(size).toEqual([1200, 630])
  }
})

test('SUTUR_CARDS=off draws none, and another value is an error before anything is built', async ({
  request,
}) => {
  const page = await (await request.get(`${sites.archive.url}a/suez/`)).text()
  expect(page).toContain(`<link rel="canonical" href="${origin}/x/a/suez/">`)
  expect(page).not.toContain('/cards/')
  const folder = mkdtempSync(join(tmpdir(), 'sutur-cards-'))
  try {
    const { status, stderr } = spawnSync('npx', ['vite', 'build', '--outDir', folder], {
      encoding: 'utf8',
      env: { ...process.env, SUTUR_CARDS: 'no' },
    })
    expect(status).toBe(1)
    expect(stderr).toContain(
      'SUTUR_CARDS: value: expected off, or nothing for card images, found "no"',
    )
    expect(readdirSync(folder)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
