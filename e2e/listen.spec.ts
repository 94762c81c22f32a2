import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { giveVoices, markedText, onDevice, spokenText } from './listen-device.ts'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const article = `${sites.sample.url}a/suez/`
const headline = 'قناة السويس في أرقام'
const tool = { name: 'استماع', exact: true }

async function finishSentence(page: Page): Promise<void> {
  const count = (await spokenText(page)).length
  await onDevice(page, (device) => device.finish())
  await expect.poll(async () => (await spokenText(page)).length).toBe(count + 1)
}

async function open(page: Page, url = article, languages = ['ar-SA']): Promise<void> {
  await giveVoices(page, languages)
  await page.goto(url)
  await whenAlive(page)
  await page.getByRole('button', tool).first().click()
  await expect.poll(() => spokenText(page)).toHaveLength(1)
}

test('there is no such control where the device cannot read the language', async ({ page }) => {
  await giveVoices(page, ['en-US', 'fa-IR'])
  await page.goto(article)
  await whenAlive(page)
  await expect(page.getByRole('button', { name: 'طباعة' })).toBeVisible()
  await expect(page.getByRole('button', tool)).toHaveCount(0)
  await page.goto(`${sites.sample.url}a/reading-rtl/`)
  await whenAlive(page)
  await expect(page.getByRole('button', tool)).toBeVisible()
})

test('nor where there is no speech at all', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis')
    Reflect.deleteProperty(Window.prototype, 'speechSynthesis')
  })
  await page.goto(article)
  await whenAlive(page)
  expect(await page.evaluate(() => 'speechSynthesis' in window)).toBe(false)
  await expect(page.getByRole('button', { name: 'طباعة' })).toBeVisible()
  await expect(page.getByRole('button', tool)).toHaveCount(0)
})

test('it comes when the voices come, moves nothing, and goes with them', async ({ page }) => {
  await giveVoices(page, [])
  await page.goto(article)
  await whenAlive(page)
  const place = () => page.getByRole('figure').first().boundingBox()
  const before = await place()
  await onDevice(page, (device) => device.arrive(['ar_EG']))
  await expect(page.getByRole('button', tool)).toBeVisible()
  expect(await place()).toEqual(before)
  await onDevice(page, (device) => device.arrive([]))
  await expect(page.getByRole('button', tool)).toHaveCount(0)
})

test('reads sentence by sentence, marks it and keeps it in the middle', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  const html = () => page.locator('[data-article] .text').first().innerHTML()
  const before = await html()
  expect(await spokenText(page)).toEqual([headline])
  expect(await markedText(page)).toBe(headline)
  await expect(page.getByRole('region', { name: 'الاستماع إلى المقال' })).toContainText('1 من')
  const words = ['بلا هويس واحد', 'هذا جرد بأرقام', 'الإسماعيلية: من يقف', 'وراءها بمسافة']
  for (const some of words) {
    await finishSentence(page)
    expect((await spokenText(page)).at(-1)).toContain(some)
    await expect.poll(() => markedText(page)).toContain(some)
  }
  const middle = await page.evaluate(() => {
    const [range] = CSS.highlights.get('listen') ?? []
    const box = range instanceof Range ? range.getBoundingClientRect() : new DOMRect()
    return { top: box.top / innerHeight, bottom: box.bottom / innerHeight }
  })
  expect(middle.top).toBeGreaterThanOrEqual(0.33)
  expect(middle.bottom).toBeLessThanOrEqual(0.67)
  expect(await html()).toBe(before)
})

test('goes on, back, stops and resumes at the same sentence', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'الجملة التالية' }).click()
  await page.getByRole('button', { name: 'الجملة التالية' }).click()
  await expect.poll(() => markedText(page)).toContain('هذا جرد')
  await page.getByRole('button', { name: 'الجملة السابقة' }).click()
  await expect.poll(() => markedText(page)).toContain('193 كيلومترًا')
  await expect.poll(() => onDevice(page, (device) => device.isSpeaking())).toBe(true)
  await page.getByRole('button', { name: 'إيقاف مؤقت' }).click()
  expect(await onDevice(page, (device) => device.isSpeaking())).toBe(false)
  const count = (await spokenText(page)).length
  await page.getByRole('button', { name: 'تشغيل' }).click()
  await expect.poll(async () => (await spokenText(page)).length).toBe(count + 1)
  expect((await spokenText(page)).at(-1)).toContain('هويس واحد')
})

test('the speed is kept on the device', async ({ page }) => {
  await open(page)
  const rate = () => onDevice(page, (device) => device.spoken.at(-1)?.rate)
  expect(await rate()).toBe(1)
  await page.getByRole('combobox', { name: 'سرعة القراءة' }).selectOption('1.5')
  await expect.poll(rate).toBe(1.5)
  await page.reload()
  await whenAlive(page)
  await page.getByRole('button', tool).first().click()
  await expect.poll(rate).toBe(1.5)
  await expect(page.getByRole('combobox', { name: 'سرعة القراءة' })).toHaveValue('1.5')
})

test('the page stops following a reader who scrolls, and comes back when asked', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  for (let sentence = 0; sentence < 5; sentence++) await finishSentence(page)
  const place = await page.evaluate(() => scrollY)
  await page.mouse.move(200, 300)
  await page.mouse.wheel(0, 1500)
  const back = page.getByRole('button', { name: 'العودة إلى موضع القراءة' })
  await expect(back).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place + 1000)
  const strayed = await page.evaluate(() => scrollY)
  await onDevice(page, (device) => device.finish())
  await expect.poll(async () => (await spokenText(page)).length).toBe(7)
  // The wheel of Firefox still rolls for a pixel or two.
  expect(await page.evaluate((from) => Math.abs(scrollY - from), strayed)).toBeLessThan(20)
  await back.click()
  await expect(back).toHaveCount(0)
  expect(await page.evaluate(() => scrollY)).toBeLessThan(place + 800)
})

test('reads no captions, and stops at the end', async ({ page }) => {
  await open(page, `${sites.archive.url}a/leaf-002/`)
  await finishSentence(page)
  await onDevice(page, (device) => device.finish())
  await expect(page.getByText('انتهى المقال')).toBeVisible()
  expect((await spokenText(page)).map((text) => text.replace(/\p{M}/gu, ''))).toEqual([
    'ورقة من دفتر الحقل، الصفحة الثانية',
    'ما دون في اليوم الثاني من الدفتر.',
  ])
  await expect(page.getByText('رسم ضاع من الدفتر').first()).toBeVisible()
  await expect(page).toHaveURL(/leaf-002/)
})

test('leaving the page ends it, and coming back does not begin it', async ({ page }) => {
  await open(page)
  await page.getByRole('link', { name: 'سطور: الصفحة الأولى' }).click()
  await expect(page).toHaveURL(sites.sample.url)
  await expect.poll(() => onDevice(page, (device) => device.isSpeaking())).toBe(false)
  await expect(page.getByRole('region', { name: 'الاستماع إلى المقال' })).toHaveCount(0)
  expect(await markedText(page)).toBe('')
  const count = (await spokenText(page)).length
  await page.goBack()
  await expect(page.getByRole('button', tool)).toBeVisible()
  await expect(page.getByRole('region', { name: 'الاستماع إلى المقال' })).toHaveCount(0)
  expect(await spokenText(page)).toHaveLength(count)
})

test('the keyboard stands on the bar, and Escape gives it back to the tool', async ({ page }) => {
  await open(page)
  await expect(page.getByRole('button', { name: 'إيقاف مؤقت' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'الاستماع إلى المقال' })).toHaveCount(0)
  await expect(page.getByRole('button', tool)).toBeFocused()
  expect(await onDevice(page, (device) => device.isSpeaking())).toBe(false)
})

test('says in words why nothing is heard, and tries again', async ({ page }) => {
  await open(page)
  await onDevice(page, (device) => device.fail('network'))
  await expect(page.getByRole('alert')).toContainText('يحتاج إلى اتصال')
  await page.getByRole('button', { name: 'تشغيل' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect.poll(() => onDevice(page, (device) => device.isSpeaking())).toBe(true)
})

test('a bar that does not arrive is said to be missing, and can be asked for again', async ({
  page,
  complaints,
  browserName,
}) => {
  await giveVoices(page, ['ar'])
  await page.route(/ListenBar/, (route) => route.abort())
  await page.goto(article)
  await whenAlive(page)
  await page.getByRole('button', tool).first().click()
  await expect(page.getByRole('alert')).toHaveText('تعذّر التحميل. إعادة المحاولة')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(complaints.splice(0).join()).toMatch(browserName === 'firefox' ? /^$/ : /ERR_FAILED/)
  await page.unroute(/ListenBar/)
  await page.getByRole('button', { name: 'إعادة المحاولة' }).click()
  await expect.poll(() => spokenText(page)).toEqual([headline])
})

test('the bar is one line of large enough targets, down to 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.addInitScript(() => {
    localStorage.setItem('sutur.preferences', JSON.stringify({ flow: 'off' }))
  })
  await open(page)
  const bar = page.getByRole('region', { name: 'الاستماع إلى المقال' })
  expect((await bar.boundingBox())?.height).toBeLessThan(60)
  for (const control of await bar.locator('button, select').all()) {
    const box = await control.boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(44)
    expect(box?.height).toBeGreaterThanOrEqual(44)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  const { violations } = await new AxeBuilder({ page }).include('body > section').analyze()
  expect(violations).toEqual([])
  const end = page.getByRole('contentinfo')
  await end.scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  const [endBox, barBox] = [await end.boundingBox(), await bar.boundingBox()]
  expect((endBox?.y ?? 0) + (endBox?.height ?? 0)).toBeLessThanOrEqual((barBox?.y ?? 0) + 1)
})
