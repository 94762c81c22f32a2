import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { isWholeMatrix } from './matrix.ts'
import { expect, press, test, watchShifts, whenAlive } from './reader.ts'
import { outDir, sites } from './sites.ts'

const { url } = sites.sample

/** The fonts of a page come 600 ms late. */
async function delayFonts(page: Page): Promise<void> {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
}

test('no page moves when the fonts come late', async ({ page }) => {
  const shiftOf = await watchShifts(page)
  await delayFonts(page)
  const articles = readdirSync(join(outDir('sample'), 'a')).map((id) => `a/${id}/`)
  const months = readdirSync(join(outDir('sample'), 'archive'))
    .filter((name) => /^\d{4}-\d{2}$/.test(name))
    .map((month) => `archive/${month}/`)
  const others = [
    '',
    'latest/',
    't/nature/',
    'by/younes/',
    's/arabic-letter/',
    'library/',
    'search/',
  ]
  const paths = [...others, ...months, ...articles]
  for (const width of isWholeMatrix ? [320, 390, 768, 1280] : [390]) {
    await page.setViewportSize({ width, height: 844 })
    const held: string[] = []
    for (const path of paths) {
      await page.goto(url + path, { waitUntil: 'load' })
      expect(await shiftOf(), `${path} at ${width}`).toBeLessThanOrEqual(0.01)
      await expect.poll(() => facesOf(page)).not.toBe('late')
      if (await facesOf(page)) held.push(path)
    }
    expect(held.length, held.join()).toBeLessThanOrEqual(paths.length / 2)
  }
})

test('fonts that would have moved a page come with the next one', async ({ page }) => {
  await delayFonts(page)
  await page.goto(`${url}a/suez/`)
  await whenAlive(page)
  await expect.poll(() => facesOf(page)).not.toBe('late')
  await page.evaluate(() => {
    document.documentElement.dataset.faces = 'held'
  })
  const fontOf = () =>
    page.getByRole('heading', { level: 1 }).evaluate((one) => getComputedStyle(one).fontFamily)
  expect(await fontOf()).toMatch(/^"Vazirmatn from Naskh"/)
  await press(page.getByRole('link', { name: 'سطور: الصفحة الأولى' }))
  await expect.poll(() => facesOf(page)).toBeUndefined()
  await page.goBack()
  await expect.poll(fontOf).toMatch(/^"?Vazirmatn"?,/)
})

function facesOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset.faces)
}
