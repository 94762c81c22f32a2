import type { Page } from '@playwright/test'
import { keep } from './library.ts'
import { giveVoices, markedText, onDevice, spokenText } from './listen-device.ts'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const leaf = (number: string) => `${sites.archive.url}a/leaf-${number}/`
const sleep = { name: 'مدة الاستماع' }

async function listen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'استماع', exact: true }).first().click()
  await expect.poll(() => spokenText(page)).not.toHaveLength(0)
}

async function open(page: Page, url: string): Promise<void> {
  await giveVoices(page, ['ar-SA'])
  await page.goto(url)
  await whenAlive(page)
}

/** Lets the device finish what it speaks, and waits until it speaks again. */
async function finishSentence(page: Page): Promise<void> {
  const count = (await spokenText(page)).length
  await onDevice(page, (device) => device.finish())
  await expect.poll(async () => (await spokenText(page)).length).toBe(count + 1)
}

/** Hears a leaf, which is its headline and a sentence, to its end. */
async function finishLeaf(page: Page): Promise<void> {
  await finishSentence(page)
  await onDevice(page, (device) => device.finish())
}

/** Waits until the article that the page shows is being read. */
async function hearHeadline(page: Page): Promise<void> {
  const title = () => page.getByRole('heading', { level: 1 }).textContent()
  await expect.poll(async () => (await markedText(page)) === (await title())).toBe(true)
}

test('goes on to the next article when asked, as often as it is asked', async ({ page }) => {
  await open(page, leaf('050'))
  await listen(page)
  await page.getByRole('combobox', sleep).selectOption('المتابعة بالمقال التالي')
  const seen = [page.url()]
  for (let round = 0; round < 2; round++) {
    const left = page.url()
    await finishLeaf(page)
    await expect(page).not.toHaveURL(left)
    await hearHeadline(page)
    await expect(page.getByRole('combobox', sleep)).toHaveValue('on')
    seen.push(page.url())
  }
  expect(new Set(seen).size).toBe(3)
})

test('of what is saved, the one that stands below in the library comes next', async ({ page }) => {
  await open(page, leaf('020'))
  for (const number of ['020', '300', '050']) await keep(page, sites.archive.url, `leaf-${number}`)
  await listen(page)
  await page.getByRole('combobox', sleep).selectOption('المتابعة بالمقالات المحفوظة')
  await finishLeaf(page)
  await expect(page).toHaveURL(leaf('300'))
  await hearHeadline(page)
  await finishLeaf(page)
  await expect(page).toHaveURL(leaf('020'))
  await hearHeadline(page)
  // Below the last there is nothing saved.
  await expect(page.getByRole('combobox', sleep)).toContainText('المتابعة بالمقال التالي')
})

test('closing the bar ends the going on as well', async ({ page }) => {
  await open(page, leaf('050'))
  await listen(page)
  await page.getByRole('combobox', sleep).selectOption('on')
  await page.getByRole('button', { name: 'إنهاء الاستماع' }).click()
  await listen(page)
  await expect(page.getByRole('combobox', sleep)).toHaveValue('article')
})

/** Lets the page's clock be set ahead. */
async function giveClock(page: Page): Promise<(minutes: number) => Promise<void>> {
  await page.addInitScript(() => {
    let ahead = 0
    const now = performance.now.bind(performance)
    performance.now = () => now() + ahead
    Object.assign(window, {
      setAhead: (ms: number) => {
        ahead += ms
      },
    })
  })
  return (minutes) => page.evaluate(`setAhead(${minutes * 60_000})`)
}

test('the sleep timer lets the sentence end, then stops; reading goes on when asked', async ({
  page,
}) => {
  const setAhead = await giveClock(page)
  await open(page, `${sites.sample.url}a/suez/`)
  await listen(page)
  await page.getByRole('combobox', sleep).selectOption('ربع ساعة')
  await setAhead(14)
  await finishSentence(page)
  await setAhead(2)
  expect(await onDevice(page, (device) => device.isSpeaking())).toBe(true)
  await onDevice(page, (device) => device.finish())
  await expect(page.getByRole('button', { name: 'تشغيل' })).toBeVisible()
  await expect(page.getByRole('combobox', sleep)).toHaveValue('article')
  await expect.poll(() => markedText(page)).toContain('هذا جرد')
  await page.getByRole('button', { name: 'تشغيل' }).click()
  await expect.poll(() => onDevice(page, (device) => device.isSpeaking())).toBe(true)
})

test('with time left it goes on from article to article', async ({ page }) => {
  const setAhead = await giveClock(page)
  await open(page, leaf('050'))
  await listen(page)
  await page.getByRole('combobox', sleep).selectOption('نصف ساعة')
  await finishLeaf(page)
  await expect(page).not.toHaveURL(leaf('050'))
  await hearHeadline(page)
  await expect(page.getByRole('combobox', sleep)).toHaveValue('30')
  await setAhead(31)
  await onDevice(page, (device) => device.finish())
  await expect(page.getByRole('button', { name: 'تشغيل' })).toBeVisible()
})

test('a page that is not seen is read on, without a breath between paragraphs', async ({
  page,
}) => {
  await open(page, `${sites.sample.url}a/suez/`)
  await listen(page)
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  expect(await onDevice(page, (device) => device.isSpeaking())).toBe(true)
  await onDevice(page, (device) => device.finish())
  expect(await onDevice(page, (device) => device.isSpeaking())).toBe(true)
})

test('a chosen voice is kept on the device, where there is room to choose one', async ({
  page,
}) => {
  const voice = () => onDevice(page, (device) => device.spoken.at(-1)?.voice)
  await giveVoices(page, ['ar-SA', 'ar-EG', 'ar+whisper', 'en-US'])
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${sites.sample.url}a/suez/`)
  await whenAlive(page)
  await listen(page)
  expect(await voice()).toBe('ar-SA')
  const choice = page.getByRole('combobox', { name: 'الصوت' })
  await expect(choice.getByRole('option')).toHaveText(['ar-SA', 'ar-EG'])
  await choice.selectOption('ar-EG')
  await expect.poll(voice).toBe('ar-EG')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(choice).toBeHidden()
  await page.reload()
  await whenAlive(page)
  await listen(page)
  expect(await voice()).toBe('ar-EG')
})
