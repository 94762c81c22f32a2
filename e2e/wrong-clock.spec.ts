import { expect, type Page, test } from '@playwright/test'
import { readAround } from './read-around.ts'
import { whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample

/** What no clock may make a page say: an age below nothing, a year of the clock's, a number that is none. */
const nonsense = /-\s?\d+ (?:ساع|دقي|يوم)|NaN|undefined|Invalid|∞|Infinity/

for (const year of [1970, 2001, 2099]) {
  test(`every page can be read and used under a clock that says ${year}`, async ({ page }) => {
    await page.clock.install({ time: Date.UTC(year, 0, 1, 12) })
    await page.clock.resume()
    const look = async () => {
      expect(await page.locator('body').innerText()).not.toMatch(nonsense)
    }
    expect(await readAround(page, url, look)).toEqual([])
  })
}

/** A visit under a clock that says `time`: how many stories the front page calls new. */
async function newStories(page: Page, time: number): Promise<number> {
  await page.clock.setFixedTime(time)
  await page.goto(url)
  await whenAlive(page)
  const { length } = await page.getByRole('main').getByText('جديد', { exact: true }).all()
  // What was seen is noted once the reader rests.
  await expect
    .poll(() => page.evaluate(() => JSON.parse(localStorage.getItem('sutur.visits') ?? '{}').at))
    .toBe(time)
  return length
}

for (const wrong of [Date.UTC(1970, 0, 1), Date.UTC(2001, 0, 1), Date.UTC(2099, 0, 1)]) {
  test(`a visit under a clock at ${new Date(wrong).getUTCFullYear()} makes nothing new that is not, and hides nothing for good`, async ({
    page,
  }) => {
    const today = Date.UTC(2026, 10, 29)
    const day = 24 * 60 * 60_000
    expect(await newStories(page, today)).toBe(0)
    expect(await newStories(page, wrong)).toBe(0)
    expect(await newStories(page, today + day)).toBe(0)
    expect(await newStories(page, today + 2 * day)).toBe(0)
    // As if stories had come since a visit that this device knows of.
    await page.evaluate(() => {
      const visits = JSON.parse(localStorage.getItem('sutur.visits') ?? '{}')
      const earlier = {
        ...visits,
        before: undefined,
        at: Date.UTC(2024, 0, 1),
        known: [],
        seen: [],
      }
      localStorage.setItem('sutur.visits', JSON.stringify(earlier))
    })
    expect(await newStories(page, today + 3 * day)).toBeGreaterThan(0)
  })
}

test('a clock that jumps while a page is open loses no place and no mark', async ({ page }) => {
  const thrown: string[] = []
  page.on('pageerror', (error) => thrown.push(String(error)))
  const today = Date.UTC(2026, 10, 29)
  const kept = () =>
    page.evaluate(() => ({
      places: Object.keys(JSON.parse(localStorage.getItem('sutur.places') ?? '{}')).sort(),
      read: JSON.parse(localStorage.getItem('sutur.read') ?? '[]').length,
    }))
  await page.clock.install({ time: Date.UTC(2099, 0, 1) })
  await page.clock.resume()
  const readHalf = async (id: string) => {
    await page.goto(`${url}a/${id}/`)
    await whenAlive(page)
    await expect(async () => {
      await page.mouse.wheel(0, 700)
      expect((await kept()).places).toContain(id)
    }).toPass()
  }
  await readHalf('aflaj')
  await page.clock.setSystemTime(Date.UTC(1970, 0, 1))
  await readHalf('coffee')
  await page.clock.setSystemTime(today)
  await readHalf('suez')
  expect((await kept()).places).toEqual(expect.arrayContaining(['aflaj', 'coffee', 'suez']))
  await page.goto(url)
  const offer = page.getByRole('complementary', { name: 'متابعة القراءة' })
  await expect(offer).toContainText('السويس')
  expect(thrown).toEqual([])
})
