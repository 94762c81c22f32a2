import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { giveVoices } from './listen-device.ts'
import { whenAlive } from './reader.ts'

/** What is held to the rules for access: pages, and what opens on them, by a name, from its path to how it is opened. */
export const states: Record<string, { path: string; open?: (page: Page) => Promise<void> }> = {
  front: { path: '' },
  list: { path: 't/nature/' },
  'filtered list': {
    path: 'latest/?t=science&t=nature',
    open: (page) => expect(page.getByRole('main').getByRole('article').first()).toBeVisible(),
  },
  article: { path: 'a/suez/' },
  author: { path: 'by/mazin/' },
  authors: { path: 'by/' },
  story: { path: 's/arabic-letter/' },
  stories: { path: 's/' },
  archive: { path: 'archive/' },
  month: { path: 'archive/2026-11/' },
  'long article': { path: 'a/reading-rtl/' },
  verse: { path: 'a/dad/' },
  drawings: { path: 'a/satellite-fix/' },
  search: {
    path: `search/?q=${encodeURIComponent('القهوة')}`,
    open: (page) => expect(page.getByRole('main').locator('mark').first()).toBeVisible(),
  },
  missing: { path: 'nosuch/' },
  error: {
    path: '',
    open: async (page) => {
      await page.route('**/data/v1/articles/**', (route) => route.fulfill({ status: 500 }))
      await page.evaluate(() => {
        history.pushState(null, '', '/a/coffee/')
        dispatchEvent(new PopStateEvent('popstate'))
      })
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    },
  },
  settings: {
    path: 'a/suez/',
    open: async (page) => {
      const sheet = page.locator('details:has([data-preferences])').first()
      await sheet.locator('> summary').click()
      await sheet.locator('details > summary').click()
    },
  },
  share: {
    path: 'a/suez/',
    open: async (page) => {
      await page.locator('summary[data-share]').first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  viewer: {
    path: 'a/suez/',
    open: async (page) => {
      await page.locator('a[data-figure]').first().click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  listening: {
    path: 'a/suez/',
    open: async (page) => {
      await page.getByRole('button', { name: /^(?:استماع|Listen|Écouter)$/ }).click()
      await expect(page.locator('section:has(select)')).toBeVisible()
    },
  },
  'own page': { path: 'p/about/' },
}

/** Opens a state of a site in a theme and a language, and returns what axe finds there. */
export async function findFaults(
  page: Page,
  url: string,
  name: string,
  look: { theme: string; language: string; size: string },
): Promise<string[]> {
  const state = states[name]
  if (!state) throw new Error(`no state is called ${name}`)
  await page.addInitScript((value) => {
    localStorage.setItem('sutur.preferences', JSON.stringify(value))
  }, look)
  await giveVoices(page, ['ar-SA'])
  await page.goto(url + state.path)
  await whenAlive(page)
  await expect(page.locator('html')).toHaveAttribute('lang', look.language)
  await expect(page.getByText(firstWords[look.language] ?? '')).toBeAttached()
  await state.open?.(page)
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'label-content-name-mismatch': { enabled: true } } })
    .analyze()
  await page.unrouteAll()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${name}, ${Object.values(look).join(', ')}: ${id}: ${html}`),
  )
}

/** The first words of every page, in its interface language: the start script turns the page before they are there. */
const firstWords: Record<string, string> = {
  ar: 'إلى المحتوى',
  en: 'Skip to the text',
  fr: 'Aller au contenu',
}
