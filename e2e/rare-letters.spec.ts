import type { Page } from '@playwright/test'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

/** Names of the fonts that the page fetches for what is seldom met. */
function watchRareFonts(page: Page): string[] {
  const fonts: string[] = []
  page.on('request', (request) => {
    const [name] = /\w+-\d+-rare/.exec(request.url()) ?? []
    if (name !== undefined) fonts.push(name)
  })
  return fonts
}

const rest = (page: Page) => page.evaluate(async () => void (await document.fonts.ready))

test('a page without rare letters fetches none of their fonts, even while its own are on their way', async ({
  page,
}) => {
  const fonts = watchRareFonts(page)
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  for (const path of ['', 'a/suez/', 'a/zero/', 'a/maqamat/', 'search/']) {
    await page.goto(sites.sample.url + path)
    await whenAlive(page)
    await rest(page)
  }
  expect(fonts).toEqual([])
})

test('rare signs, marks and letters are drawn in the paper’s own faces', async ({
  page,
  browserName,
}) => {
  const fonts = watchRareFonts(page)
  await page.goto(`${sites.archive.url}a/leaf-009/`)
  const body = page.getByRole('article').first()
  await expect(body.getByText('محمد ﷺ')).toBeVisible()
  await rest(page)
  await expect.poll(() => fonts.toSorted()).toEqual(['naskh-400-rare', 'vazirmatn-700-rare'])
  if (browserName !== 'chromium') return
  await whenAlive(page)
  await rest(page)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'main article :is(h2, p)',
  })
  const drawn = await Promise.all(
    nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })),
  )
  const others = drawn.flatMap(({ fonts: faces }) => faces.filter((face) => !face.isCustomFont))
  expect(others).toEqual([])
})

/** A mark that its letter's font lacks would stand beside it, in a box. */
test('a rare mark stands on its letter and takes no room', async ({ page }) => {
  await page.goto(`${sites.archive.url}a/leaf-009/`)
  await whenAlive(page)
  const widths = await page.evaluate(async () => {
    await document.fonts.ready
    const rows = ['قَوْلًاۗ', 'مَعْرُوفًاۚ', 'عمرؓ', 'قُولُوا۟'].map((word) => [word, word.slice(0, -1)])
    const article = document.querySelector('main article')
    return rows.map((words) =>
      words.map((word) => {
        const span = document.createElement('span')
        span.textContent = word
        span.style.display = 'inline-block'
        article?.append(' ', span)
        return span.getBoundingClientRect().width
      }),
    )
  })
  for (const [marked = 99, plain = 0] of widths) expect(Math.abs(marked - plain)).toBeLessThan(4)
})
