import { expect, test } from '@playwright/test'
import { findFaults, states } from './access-states.ts'
import { sites } from './sites.ts'

const themes = ['light', 'sepia', 'dark']
const languages = ['ar', 'en', 'fr']
const widths = [320, 390, 1280]

/** Whether every state is looked at in every way, 297 in all, or each in three that hold every theme, language and width. */
const isWhole = process.env.SUTUR_ACCESS === 'whole'

for (const [at, name] of Object.keys(states).entries()) {
  test(`axe finds nothing: ${name}`, async ({ browser }) => {
    test.setTimeout(600_000)
    const faults: string[] = []
    for (const [first, theme] of themes.entries()) {
      for (const [second, language] of languages.entries()) {
        for (const [third, width] of widths.entries()) {
          const isChosen = (first + at) % 3 === second && (2 * first + at) % 3 === third
          if (!isWhole && !isChosen) continue
          const context = await browser.newContext({
            viewport: { width, height: 844 },
            locale: 'ar',
          })
          const page = await context.newPage()
          const found = await findFaults(page, sites.sample.url, name, { theme, language })
          faults.push(...found.map((fault) => `${width} pixels: ${fault}`))
          await context.close()
        }
      }
    }
    expect(faults).toEqual([])
  })
}
