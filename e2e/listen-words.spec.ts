import type { Page } from '@playwright/test'
import { giveVoices, markedText, onDevice, spokenText } from './listen-device.ts'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const article = `${sites.sample.url}a/suez/`
const headline = 'قناة السويس في أرقام'

async function open(page: Page): Promise<void> {
  await giveVoices(page, ['ar-SA'])
  await page.goto(article)
  await whenAlive(page)
  await page.getByRole('button', { name: 'استماع', exact: true }).first().click()
  await expect.poll(() => spokenText(page)).toEqual([headline])
}

/** Goes on to the next sentence; gives what is spoken of it. */
async function nextSentence(page: Page): Promise<string> {
  const count = (await spokenText(page)).length
  await onDevice(page, (device) => device.finish())
  await expect.poll(async () => (await spokenText(page)).length).toBe(count + 1)
  return (await spokenText(page)).at(-1) ?? ''
}

/** Lets the device say a word of what is spoken. */
async function say(page: Page, at: number, length = 0): Promise<void> {
  const word = JSON.stringify([at, length])
  await page.evaluate(`window.device.say(...${word})`)
}

test('marks the word that is said, and no other one', async ({ page }) => {
  await open(page)
  expect(await markedText(page, 'listen-word')).toBe('')
  await say(page, 5)
  expect(await markedText(page, 'listen-word')).toBe('السويس')
  expect(await markedText(page)).toBe(headline)
  await say(page, headline.indexOf('في'), 2)
  expect(await markedText(page, 'listen-word')).toBe('في')
  // Devices tell of words that are not there.
  await say(page, 500)
  expect(await markedText(page, 'listen-word')).toBe('في')
  const deck = await nextSentence(page)
  expect(await markedText(page, 'listen-word')).toBe('')
  await say(page, deck.indexOf('هويس'))
  expect(await markedText(page, 'listen-word')).toBe('هويس')
})

test('figures are said in words and marked as they are written', async ({ page }) => {
  await open(page)
  const deck = await nextSentence(page)
  expect(deck).not.toMatch(/\d/)
  expect(deck.replace(/\p{M}/gu, '')).toMatch(/^مئة وثلاثة وتسعون كيلومترا /)
  for (const words of deck.matchAll(/\S+(?=.* كيلومتر)/gu)) {
    await say(page, words.index)
    expect(await markedText(page, 'listen-word')).toBe('193')
  }
})

test('a word is marked no longer when reading stops', async ({ page }) => {
  await open(page)
  await say(page, 0)
  expect(await markedText(page, 'listen-word')).toBe('قناة')
  await page.getByRole('button', { name: 'إيقاف مؤقت' }).click()
  expect(await markedText(page, 'listen-word')).toBe('')
  expect(await markedText(page)).toBe(headline)
})
