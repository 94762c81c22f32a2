import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { markedText } from './listen-device.ts'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

/** Browsers that can speak; the headless shell cannot. */
const places = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** Whether the voice that this page has says something to its end, which takes a sound device too. */
function canSpeak(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    const voice = () => speechSynthesis.getVoices().find(({ lang }) => lang.startsWith('ar'))
    for (let tries = 0; tries < 20 && !voice(); tries++) await wait(500)
    const found = voice()
    if (!found) return false
    const utterance = new SpeechSynthesisUtterance('نعم')
    utterance.voice = found
    utterance.lang = found.lang
    let isSaid = false
    utterance.onend = () => {
      isSaid = true
    }
    speechSynthesis.speak(utterance)
    for (let tries = 0; tries < 20 && !isSaid; tries++) await wait(500)
    return isSaid
  })
}

test.describe('with a real synthesizer', () => {
  let browser: Browser | undefined

  test.beforeAll(async () => {
    const executablePath = places.find((path) => existsSync(path))
    if (executablePath === undefined) return
    const args = ['--no-sandbox', '--enable-speech-dispatcher']
    browser = await chromium.launch({ executablePath, args })
  })
  test.afterAll(() => browser?.close())

  test('an article is read from sentence to sentence', async ({ browserName }) => {
    test.skip(browserName !== 'chromium', 'told once, in Chromium')
    test.skip(!browser, 'no Chromium that can speak is installed')
    const page = await browser?.newPage()
    if (!page) return
    await page.goto(`${sites.sample.url}a/suez/`)
    await page.mouse.click(5, 5)
    test.skip(
      !(await canSpeak(page)),
      'no Arabic voice is heard: it takes speech-dispatcher, espeak-ng and a sound device',
    )
    await page.reload()
    await whenAlive(page)
    await page.getByRole('button', { name: 'استماع', exact: true }).first().click()
    await expect.poll(() => markedText(page)).toBe('قناة السويس في أرقام')
    await expect.poll(() => markedText(page)).toContain('هويس واحد')
    await expect.poll(() => markedText(page)).toContain('هذا جرد')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})
