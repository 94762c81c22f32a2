import type { Locator, Page } from '@playwright/test'
import { expect, press, whenAlive } from './reader.ts'

/** The line at the foot of the screen that says what was done. */
export function said(page: Page): Locator {
  return page.getByRole('complementary').filter({ has: page.getByRole('status') })
}

/** Keeps an article of a site by its tool and waits until the device says so. */
export async function keep(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}a/${id}/`)
  await whenAlive(page)
  const tool = page.getByRole('main').getByRole('checkbox', { name: 'حفظ', exact: true })
  await press(tool.first())
  await expect(page.getByRole('checkbox', { name: 'محفوظ', exact: true }).first()).toBeChecked()
  await expect(said(page)).toContainText('حُفظ')
}
