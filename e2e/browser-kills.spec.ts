import { expect, test } from '@playwright/test'
import { killBrowsers } from './kill-browsers.ts'

test('a browser that is killed while it writes has what it was seen to keep', async ({
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'the process is found by how Chromium is started')
  const { faults, whole, articles } = await killBrowsers(6)
  expect(faults).toEqual([])
  expect(whole).toBeGreaterThan(0)
  expect(articles).toBeGreaterThan(1)
})
