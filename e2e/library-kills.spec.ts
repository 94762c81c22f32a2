import { expect, test } from '@playwright/test'
import { killSavers } from './kill-savers.ts'

test('a browser that is killed while articles are kept has all that were shown as kept, whole', async ({
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'the process is found by how Chromium is started')
  const { faults, kept } = await killSavers(6)
  expect(faults).toEqual([])
  expect(kept).toBeGreaterThan(1)
})
