import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostile } from './archive.ts'
import { collectComplaints, expect, test, whenAlive } from './reader.ts'
import { outDir, sites } from './sites.ts'

const { url } = sites.archive

function pages(name: keyof typeof sites): { path: string; html: string }[] {
  const folder = outDir(name)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }))
}

test('every page carries the policy, and no inline code but the two pieces that it names', () => {
  for (const { path, html } of [...pages('sample'), ...pages('archive')]) {
    // A page that only leads on has nothing at all to run or to style.
    const leadsOn = html.includes('http-equiv="refresh"')
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy, path).toContain("require-trusted-types-for 'script'")
    expect(policy, path).not.toContain('unsafe')
    const head = html.indexOf('Content-Security-Policy')
    if (leadsOn) expect(html, path).not.toMatch(/<script|<style|\s(?:style|on\w+)=/)
    if (leadsOn) continue
    expect(html.indexOf('<script'), path).toBeGreaterThan(head)
    expect(html.match(/<script(?![^>]*application\/(?:ld\+)?json)[^>]*>/g), path).toEqual([
      '<script>',
    ])
    expect(html.match(/<style/g), path).toHaveLength(1)
    const markup = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/"[^"]*"/g, '""')
    expect(markup, path).not.toMatch(/<[^>]+\s(style|on\w+)=/)
    expect(html, path).not.toMatch(/class="[^"]*\bundefined\b/)
  }
})

test('the pages of every kind hydrate without one difference', async ({ page }) => {
  for (const path of [
    '',
    'latest/',
    't/nature/',
    't/nature/1/',
    'a/suez/',
    'a/reading-rtl/',
    'a/dad/',
    'a/leaf-003/',
  ]) {
    await page.goto(url + path)
    await whenAlive(page)
  }
})

test('the gate that finds no difference would find one', async ({ browser }) => {
  for (const [what, replacement] of [
    ['<h1 class="', '<h1 class="changed '],
    ['قناة السويس في أرقام</h1>', 'قناة أخرى</h1>'],
  ] as const) {
    const page = await browser.newPage()
    const complaints = collectComplaints(page)
    await page.route(`${url}a/suez/`, async (route) => {
      const response = await route.fetch()
      const html = await response.text()
      expect(html).toContain(what)
      await route.fulfill({ response, body: html.replace(what, replacement) })
    })
    await page.goto(`${url}a/suez/`)
    await expect.poll(() => complaints.join()).toMatch(/hydrat/i)
    await page.close()
  }
})

test('text that looks like code stays text', async ({ page }) => {
  await page.goto(`${url}a/leaf-001/`)
  await whenAlive(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostile.headline, {
    useInnerText: false,
  })
  await expect(page.getByText(hostile.text.slice(0, 40)).first()).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'hostile'))).toBeUndefined()
})

test('the policy stops an inline script', async ({ browser }) => {
  const page = await browser.newPage()
  const complaints = collectComplaints(page)
  await page.route(`${url}a/suez/`, async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    const body = html.replace('</body>', '<script>window.hostile = 3</script></body>')
    const { 'content-security-policy': _, ...headers } = response.headers()
    await route.fulfill({ response, headers, body })
  })
  await page.goto(`${url}a/suez/`)
  expect(await page.evaluate(() => Reflect.get(window, 'hostile'))).toBeUndefined()
  expect(complaints.join()).toMatch(/Content Security Policy|blocked an inline script/)
  await page.close()
})

test('an address cannot spoil the language of the device', async ({ page }) => {
  await page.goto(`${sites.sample.url}?lang=constructor`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  expect(await page.evaluate(() => localStorage.getItem('sutur.preferences'))).toBeNull()
})
