import AxeBuilder from '@axe-core/playwright'
import { type Page, test as plain, type Request } from '@playwright/test'
import { expect, test, watchShifts, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.archive

const told = (page: Page) => page.getByRole('main').getByRole('status').first()
const results = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 })
const retry = (page: Page) => page.getByRole('main').getByRole('button', { name: 'إعادة المحاولة' })

async function open(page: Page, asked: Record<string, string> = {}): Promise<void> {
  await page.goto(`${url}search/?${new URLSearchParams(asked)}`)
  await whenAlive(page)
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox', { name: 'البحث في المقالات' }).fill(words)
  await page.keyboard.press('Enter')
}

plain(
  'without a connection it says so, and goes on by itself when there is one',
  async ({ page }) => {
    await open(page)
    await page.context().setOffline(true)
    await search(page, 'الفلج')
    const alert = page.getByRole('alert')
    await expect(alert.getByRole('heading')).toHaveText('لا اتصال بالإنترنت')
    await expect(told(page)).toHaveText('لم يصل فهرس البحث')
    await page.context().setOffline(false)
    await expect(results(page).filter({ hasText: 'الأفلاج' })).toBeVisible()
    await expect(alert).toHaveCount(0)
  },
)

plain('an index that does not come is asked for again', async ({ page }) => {
  await page.route('**/data/v1/search/**', (route) => route.abort())
  await open(page, { q: 'الفلج' })
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('لم يصل فهرس البحث')
  await page.unroute('**/data/v1/search/**')
  await retry(page).click()
  await expect(results(page).filter({ hasText: 'الأفلاج' })).toBeVisible()
})

for (const [what, spoil, reason] of [
  ['missing', { status: 404, body: '' }, 'لعل نسخة أحدث من الموقع صدرت'],
  ['truncated', undefined, 'وصل تالفًا'],
] as const) {
  plain(
    `a ${what} file of cards leaves the other results, and says what is not there`,
    async ({ page }) => {
      let cards = ''
      await page.route('**/data/v1/search/cards/*', async (route) => {
        cards ||= route.request().url()
        if (route.request().url() !== cards) return route.continue()
        const response = await route.fetch()
        await route.fulfill(spoil ?? { response, body: (await response.body()).subarray(0, 100) })
      })
      await open(page, { q: 'الورق' })
      const alert = page.getByRole('alert')
      await expect(alert).toContainText('لم يصل ملف من الفهرس، فقد تنقص نتائج.')
      await expect(alert).toContainText(reason)
      await page.unroute('**/data/v1/search/cards/*')
      const before = await results(page).count()
      await retry(page).click()
      await expect(alert).toHaveCount(0)
      expect(await results(page).count()).toBeGreaterThan(before)
    },
  )
}

plain('a result whose text does not come keeps its headline and its place', async ({ page }) => {
  await page.route('**/data/v1/articles/aflaj.json', (route) => route.abort())
  await open(page, { q: 'الفلج' })
  const row = page.getByRole('listitem').filter({ hasText: 'الأفلاج: أنهار تحت الأرض' })
  await expect(row).toContainText('لم يصل نص هذا المقال.')
})

test('some of the words are better than none, and it says which', async ({ page }) => {
  await open(page, { q: 'الفلج زززز' })
  const notes = page.getByRole('status').filter({ hasText: 'لا نتائج تضم الكلمات كلها' })
  await expect(notes).toContainText('هذه نتائج تضم بعضها')
  await expect(notes).toContainText('لم ترد في أي مقال: \u2068زززز\u2069')
  await expect(results(page).filter({ hasText: 'الأفلاج' })).toBeVisible()
})

test('a slip of the hand is offered as it was meant', async ({ page }) => {
  await open(page, { q: 'الأسطرلااب' })
  await page.getByRole('status').getByRole('link', { name: /لاب/ }).click()
  await expect(results(page).filter({ hasText: 'الأسطرلاب' })).toBeVisible()
})

test('in a small archive also a name that few articles have is found by a slip of it', async ({
  page,
}) => {
  await page.goto(`${sites.sample.url}search/?${new URLSearchParams({ q: 'الاسطرلاا' })}`)
  await expect(page.getByRole('link', { name: /لعلّ المقصود «.?الأسطرلاب.?»/ })).toBeVisible()
  await expect(results(page).first()).toContainText('الأسطرلاب')
})

test('where there is nothing it says what to let go', async ({ page }) => {
  await open(page, { q: 'الفلج', t: 'arts' })
  await expect(told(page)).toHaveText('لا نتائج')
  await expect(results(page)).toHaveText('لا نتائج عن: \u2068الفلج\u2069')
  await page.getByRole('link', { name: 'البحث في كل الأبواب' }).click()
  await expect(results(page).filter({ hasText: 'الأفلاج' })).toBeVisible()
  await open(page, { q: '-الفلج' })
  await expect(told(page)).toContainText('تلزم كلمة مطلوبة أيضًا')
  await open(page, { q: '«»!' })
  await expect(told(page)).toContainText('ليس في المكتوب حرف ولا رقم')
})

for (const [theme, width] of [
  ['light', 390],
  ['dark', 1280],
] as const) {
  test(`axe finds nothing in any state of searching, ${theme}, ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.addInitScript((value) => {
      localStorage.setItem('sutur.preferences', JSON.stringify({ theme: value }))
    }, theme)
    const check = async (state: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map((one) => `${state} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
    }
    await open(page)
    await check('before')
    await open(page, { q: 'الفلج زززز', t: 'nature' })
    await expect(page.locator('main mark').first()).toBeVisible()
    await check('results')
    await page.getByRole('combobox', { name: 'البحث في المقالات' }).fill('الف')
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await check('suggestions')
    await open(page, { q: 'زززز', from: '2020-01' })
    await expect(results(page)).toBeVisible()
    await check('nothing')
    await open(page)
    await expect(page.getByRole('heading', { name: 'عمليات البحث الأخيرة' })).toBeVisible()
    await check('recent')
  })
}

test('nothing scrolls sideways, from 320 to 1920 pixels and at twice the text size', async ({
  page,
}) => {
  for (const q of ['', 'دفتر الحقل', 'ن'.repeat(200)]) {
    await open(page, { q })
    for (const width of [320, 390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      for (const size of ['2', '5']) {
        await page.evaluate((value) => {
          document.documentElement.dataset.size = value
        }, size)
        const overflow = () =>
          page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        await expect.poll(overflow, `«${q}» at ${width}, ${size}`).toBeLessThanOrEqual(0)
      }
    }
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'Playwright cannot turn scripts off in Firefox',
  )

  test('it says that searching needs it, and leads to what does not', async ({ page }) => {
    await page.goto(url)
    await page.getByRole('banner').getByRole('link', { name: 'بحث' }).click()
    const note = page
      .getByRole('main')
      .getByRole('paragraph')
      .filter({ has: page.getByRole('link') })
    await expect(note).toContainText('البحث يحتاج إلى جافاسكربت')
    await expect(note).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'أحدث المقالات' }).click()
    await expect(page).toHaveURL(/\/latest\/$/)
  })
})

test('paper gets results with light marks, whatever theme they are read in, and no filters', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Playwright cannot show Firefox as paper')
  await page.goto(`${sites.sample.url}search/?q=الورق`)
  const mark = page.getByRole('main').locator('mark').first()
  await expect(mark).toBeVisible()
  await expect(page.getByText('تصفية وترتيب')).toBeVisible()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(mark).toHaveCSS('background-image', /rgb\(221, 221, 221\)/)
  await expect(page.getByText('تصفية وترتيب')).toBeHidden()
})

/** Opens a search whose last file of cards, that of the tenth hit, waits until it is released. */
async function openHeld(page: Page): Promise<() => void> {
  const asked = `${url}search/?${new URLSearchParams({ q: 'اليوم' })}`
  const cards: string[] = []
  const note = (request: Request) => {
    if (request.url().includes('/search/cards/')) cards.push(request.url())
  }
  page.on('request', note)
  await page.goto(asked)
  await expect(results(page)).toHaveCount(10)
  page.off('request', note)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(cards.at(-1) ?? '', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('about:blank')
  await page.goto(asked)
  return release
}

test('the first hits are shown before the others have come, and stay where they are', async ({
  page,
}) => {
  const release = await openHeld(page)
  await expect(results(page)).toHaveCount(6)
  await expect(told(page)).toHaveText('يجري البحث…')
  const early = await results(page).allTextContents()
  const top = (await results(page).first().boundingBox())?.y
  release()
  await expect(results(page)).toHaveCount(10)
  expect((await results(page).allTextContents()).slice(0, 6)).toEqual(early)
  await expect(told(page)).toHaveText(/نتيجة/)
  expect((await results(page).first().boundingBox())?.y).toBe(top)
})

test('what comes after the first hits moves nothing', async ({ page }) => {
  const shiftOf = await watchShifts(page)
  const release = await openHeld(page)
  await expect(results(page)).toHaveCount(6)
  release()
  await expect(results(page)).toHaveCount(10)
  expect(await shiftOf()).toBeLessThanOrEqual(0.01)
})
