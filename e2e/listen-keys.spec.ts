import type { Page } from '@playwright/test'
import { giveVoices, markedText, onDevice, spokenText } from './listen-device.ts'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const headline = 'قناة السويس في أرقام'

/** Opens an article whose page tells what it gave the system for its keys, and what it plays for them. */
async function open(page: Page): Promise<void> {
  await giveVoices(page, ['ar-SA'])
  await page.addInitScript(() => {
    const keys: Record<string, MediaSessionActionHandler | null> = {}
    const played: HTMLAudioElement[] = []
    const setActionHandler = MediaSession.prototype.setActionHandler
    MediaSession.prototype.setActionHandler = function (action, handler) {
      keys[action] = handler
      setActionHandler.call(this, action, handler)
    }
    const play = HTMLAudioElement.prototype.play
    HTMLAudioElement.prototype.play = function () {
      played.push(this)
      return play.call(this)
    }
    Object.assign(window, { keys, played })
  })
  await page.goto(`${sites.sample.url}a/suez/`)
  await whenAlive(page)
  await page.getByRole('button', { name: 'استماع', exact: true }).first().click()
  await expect.poll(() => spokenText(page)).toEqual([headline])
}

function pressKey(page: Page, key: string): Promise<void> {
  return page.evaluate(`keys[${JSON.stringify(key)}]()`)
}

function shown(page: Page) {
  return page.evaluate(() => {
    const { metadata, playbackState } = navigator.mediaSession
    return {
      title: metadata?.title,
      artist: metadata?.artist,
      album: metadata?.album,
      picture: metadata?.artwork[0]?.src,
      playbackState,
    }
  })
}

const isSilencePlaying = (page: Page) => page.evaluate('played.at(-1)?.paused === false')

test('the lock screen shows what is read, and its keys work', async ({ page }) => {
  await open(page)
  expect(await shown(page)).toMatchObject({
    title: headline,
    album: 'سطور',
    playbackState: 'playing',
  })
  expect((await shown(page)).picture).toContain('/images/')
  await expect.poll(() => isSilencePlaying(page)).toBe(true)
  await pressKey(page, 'nexttrack')
  await expect.poll(() => markedText(page)).toContain('هويس واحد')
  await pressKey(page, 'previoustrack')
  await expect.poll(() => markedText(page)).toBe(headline)
  await pressKey(page, 'pause')
  await expect(page.getByRole('button', { name: 'تشغيل' })).toBeVisible()
  expect(await onDevice(page, (device) => device.isSpeaking())).toBe(false)
  expect((await shown(page)).playbackState).toBe('paused')
  expect(await isSilencePlaying(page)).toBe(false)
  await pressKey(page, 'play')
  await expect.poll(() => onDevice(page, (device) => device.isSpeaking())).toBe(true)
})

test('reading stops when the system stops what plays, as for a call', async ({ page }) => {
  await open(page)
  await expect.poll(() => isSilencePlaying(page)).toBe(true)
  await page.evaluate('played.at(-1).pause()')
  await expect(page.getByRole('button', { name: 'تشغيل' })).toBeVisible()
  expect(await onDevice(page, (device) => device.isSpeaking())).toBe(false)
})

test('nothing of it is left when listening ends', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'إنهاء الاستماع' }).click()
  await expect
    .poll(() => shown(page))
    .toEqual({
      title: undefined,
      artist: undefined,
      album: undefined,
      picture: undefined,
      playbackState: 'none',
    })
  expect(await page.evaluate('Object.values(keys).filter(Boolean).length')).toBe(0)
  expect(await isSilencePlaying(page)).toBe(false)
})

test('the next article is shown there as soon as it is read', async ({ page }) => {
  await open(page)
  await page.getByRole('combobox', { name: 'مدة الاستماع' }).selectOption('on')
  for (let at = 0; at < 60 && page.url().includes('/suez/'); at++) {
    await page.getByRole('button', { name: 'الجملة التالية' }).click()
  }
  await expect(page).not.toHaveURL(/suez/)
  await expect
    .poll(async () => (await shown(page)).title)
    .toBe(await page.getByRole('heading', { level: 1 }).textContent())
  expect(await isSilencePlaying(page)).toBe(true)
})

test('where there are no such keys it is read all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'mediaSession')
  })
  await giveVoices(page, ['ar-SA'])
  await page.goto(`${sites.sample.url}a/suez/`)
  await whenAlive(page)
  await page.getByRole('button', { name: 'استماع', exact: true }).first().click()
  await expect.poll(() => spokenText(page)).toEqual([headline])
  await page.getByRole('button', { name: 'إنهاء الاستماع' }).click()
  await expect(page.getByRole('region', { name: 'الاستماع إلى المقال' })).toHaveCount(0)
})
