import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Page, test as plain, type TestInfo } from '@playwright/test'
import { looks, type Paper, papers, partsOf, pixelsOfColour, writePaper } from './brand-editions.ts'
import { type Host, host } from './host.ts'
import { expect, test, watchShifts, whenAlive } from './reader.ts'
import { pixelsOf } from './share-device.ts'

// The two builds are made once.
test.describe.configure({ mode: 'default' })

const names = ['sport', 'magazine'] as const satisfies readonly Paper[]
const themes = ['light', 'sepia', 'dark'] as const

let folder = ''
let sites: Record<Paper, Host>

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-brand-'))
  for (const name of names) {
    execFileSync('npx', ['vite', 'build', '--outDir', join(folder, name), '--emptyOutDir'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SUTUR_EDITION: writePaper(join(folder, `${name}-edition`), name),
        SUTUR_ORIGIN: `https://${name}.example`,
      },
    })
  }
})
test.beforeEach(async () => {
  sites = {
    sport: await host(join(folder, 'sport')),
    magazine: await host(join(folder, 'magazine')),
  }
})
test.afterEach(() => {
  for (const name of names) sites[name].close()
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const masthead = (page: Page, name: Paper) =>
  page.getByRole('link', { name: `${papers[name].name}: الصفحة الأولى` })

async function open(page: Page, name: Paper, path: string, theme: string): Promise<void> {
  await page.addInitScript((value) => {
    localStorage.setItem('sutur.preferences', JSON.stringify({ theme: value }))
  }, theme)
  await page.goto(sites[name].url + path)
  await whenAlive(page)
  await page.evaluate(() => document.fonts.ready)
}

async function keepPicture(page: Page, testInfo: TestInfo, called: string): Promise<void> {
  await page.screenshot({ path: testInfo.outputPath(`${called}.png`) })
}

/** How many pixels of what the masthead draws are of a colour. */
async function pixelsInName(page: Page, name: Paper, hex: string): Promise<number> {
  const box = await masthead(page, name).boundingBox()
  if (!box) return 0
  const { data } = await pixelsOf(page, await page.screenshot({ clip: box }))
  return pixelsOfColour(data, hex)
}

for (const name of names) {
  for (const theme of themes) {
    test(`«${papers[name].name}» is read in its own colours, ${theme}`, async ({
      page,
    }, testInfo) => {
      const { paper, rubric, name: colour } = looks[name][theme]
      await open(page, name, '', theme)
      const reckoned = await page.evaluate(() => {
        const root = getComputedStyle(document.documentElement)
        return [root.backgroundColor, root.getPropertyValue('--rubric')]
      })
      expect(reckoned).toEqual([`rgb(${partsOf(paper).join(', ')})`, rubric])
      expect(await pixelsInName(page, name, colour)).toBeGreaterThan(150)
      await keepPicture(page, testInfo, `${name}-${theme}-front-390`)
      for (const path of ['', 'a/suez/', 't/arts/', 'archive/', 'search/']) {
        await page.goto(sites[name].url + path)
        await whenAlive(page)
        const { violations } = await new AxeBuilder({ page }).analyze()
        const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
        expect(found, path).toEqual([])
        await keepPicture(page, testInfo, `${name}-${theme}-${path.replaceAll('/', '-')}390`)
      }
      await page.setViewportSize({ width: 1280, height: 800 })
      for (const path of ['', 'a/suez/']) {
        await page.goto(sites[name].url + path)
        await whenAlive(page)
        await keepPicture(page, testInfo, `${name}-${theme}-${path.replaceAll('/', '-')}1280`)
      }
    })
  }

  test(`programs know «${papers[name].name}» by its own colours and name`, async ({
    page,
    request,
  }, testInfo) => {
    const { url } = sites[name]
    const { light, dark } = looks[name]
    await page.goto(`${url}a/suez/`)
    const metas = await page
      .locator('meta[name="theme-color"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('content')))
    expect(metas).toEqual([light.paper, dark.paper])
    await expect(page).toHaveTitle(`قناة السويس في أرقام · ${papers[name].name}`)
    const manifest = await (await request.get(`${url}manifest.webmanifest`)).json()
    expect(manifest).toMatchObject({
      name: papers[name].name,
      theme_color: light.paper,
      background_color: light.paper,
    })
    const icon = await request.get(new URL(manifest.icons[0].src, url).href)
    expect(await icon.text()).toContain(`fill="${light.rubric}"`)
    expect(await page.locator('link[rel="icon"]').getAttribute('href')).toBe(manifest.icons[0].src)
    for (const path of ['', 'a/suez/', 't/arts/']) {
      const html = readFileSync(join(folder, name, path, 'index.html'), 'utf8')
      const card = /og:image" content="https:\/\/\w+\.example\/([^"]+)"/.exec(html)?.[1] ?? ''
      const content = readFileSync(join(folder, name, card))
      const { data, width } = await pixelsOf(page, content)
      expect(width).toBe(1200)
      // The far corner of where lines begin is paper.
      const corner = [...data.slice((width - 3) * 4, (width - 3) * 4 + 3)]
      for (const [at, part] of partsOf(light.paper).entries()) {
        expect(Math.abs(part - (corner[at] ?? 0)), card).toBeLessThan(3)
      }
      await testInfo.attach(card, { body: content })
    }
  })

  test(`nothing of «سطور» is left in «${papers[name].name}»`, () => {
    const out = join(folder, name)
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(html|json|xml|webmanifest|txt|css)$/.test(file)) continue
      // «السطور» are lines, whose distance a reader sets.
      expect(readFileSync(join(out, file), 'utf8'), file).not.toMatch(/(?<!ال)سطور/)
    }
  })
}

test('headlines have the face of the paper, labels that of all, and nothing more is fetched for it', async ({
  page,
}) => {
  for (const [name, head, most] of [
    ['sport', 'Vazirmatn', 2],
    ['magazine', 'Naskh', 3],
  ] as const) {
    const fonts: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('.woff2') && request.url().startsWith(sites[name].url)) {
        fonts.push(request.url())
      }
    })
    const shifts = await watchShifts(page)
    await open(page, name, '', 'light')
    const faces = await page.evaluate(() =>
      ['main h2', 'main h3', 'nav a'].map((one) => {
        const found = document.querySelector(one)
        return found && getComputedStyle(found).fontFamily.split(',')[0]?.replaceAll('"', '')
      }),
    )
    expect(faces).toEqual([head, head, 'Vazirmatn'])
    expect(new Set(fonts).size).toBeLessThanOrEqual(most)
    expect(await shifts()).toBeLessThanOrEqual(0.01)
  }
})

test('a drawn name keeps its place on narrow screens, and is seen in high contrast and on paper', async ({
  page,
  browserName,
}, testInfo) => {
  await open(page, 'magazine', 'a/suez/', 'dark')
  for (const width of [320, 390, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, `${width}`).toBeLessThanOrEqual(0)
    await expect(masthead(page, 'magazine')).toBeInViewport()
    await expect(masthead(page, 'magazine').getByText(papers.magazine.name)).toBeHidden()
  }
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.emulateMedia({ media: 'print' })
  expect(await pixelsInName(page, 'magazine', '#000000')).toBeGreaterThan(150)
  test.skip(browserName === 'firefox', 'Playwright forces no colours in Firefox')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
  const colour = await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = '/'
    link.style.color = 'LinkText'
    document.body.append(link)
    const found = getComputedStyle(link).color
    link.remove()
    return found
  })
  const hex = colour.match(/\d+/g)?.map((part) => Number(part).toString(16).padStart(2, '0'))
  expect(await pixelsInName(page, 'magazine', `#${hex?.slice(0, 3).join('')}`)).toBeGreaterThan(150)
  await keepPicture(page, testInfo, 'forced-colours')
})

for (const name of names) {
  test(`a quotation from «${papers[name].name}» bears its name`, async ({
    page,
    browserName,
  }, testInfo) => {
    test.skip(browserName === 'firefox', 'Playwright hears of no download in Firefox')
    await page.setViewportSize({ width: 800, height: 844 })
    await open(page, name, 'a/suez/', 'light')
    const paragraph = page.locator('[data-article] p[id]').first()
    await paragraph.scrollIntoViewIfNeeded()
    await paragraph.evaluate((one) => getSelection()?.selectAllChildren(one))
    const bar = page.getByRole('region', { name: 'الاقتباس' })
    await bar.getByRole('button', { name: 'صورة' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: 'حفظ الصورة' }).click()
    const card = readFileSync(await (await saved).path())
    await testInfo.attach('quote', { body: card, contentType: 'image/png' })
    const { data, width } = await pixelsOf(page, card)
    // The band above the line.
    const band = data.slice(width * 4 * 100, width * 4 * 188)
    expect(pixelsOfColour(band, looks[name].light.name)).toBeGreaterThan(1000)
  })
}

plain.describe('without a connection', () => {
  plain.use({ serviceWorkers: 'allow' })

  plain('a paper keeps its face', async ({ page }) => {
    const site = sites.magazine
    await page.goto(`${site.url}a/suez/`)
    await whenAlive(page)
    await expect
      .poll(() =>
        page.evaluate(async () => {
          await navigator.serviceWorker.ready
          return (await caches.match('/data/v1/articles/suez.json')) !== undefined
        }),
      )
      .toBe(true)
    site.close()
    await page.goto(`${site.url}a/suez/`)
    await whenAlive(page)
    expect(await pixelsInName(page, 'magazine', looks.magazine.light.name)).toBeGreaterThan(150)
  })
})
