import { expect, test } from '@playwright/test'
import { findFaults, states } from './access-states.ts'
import { isWholeMatrix } from './matrix.ts'
import { sites } from './sites.ts'

const themes = ['light', 'sepia', 'dark']
const languages = ['ar', 'en', 'fr']
const widths = [320, 390, 1280]
const sizes = ['1', '3', '5']

for (const [at, name] of Object.keys(states).entries()) {
  test(`axe finds nothing: ${name}`, async ({ browser }) => {
    const faults: string[] = []
    for (const [first, theme] of themes.entries()) {
      for (const [second, language] of languages.entries()) {
        for (const [third, width] of widths.entries()) {
          const isChosen =
            first === at % 3 && second === Math.floor(at / 3) % 3 && third === (first + second) % 3
          if (!isWholeMatrix && !isChosen) continue
          const context = await browser.newContext({
            viewport: { width, height: 844 },
            locale: 'ar',
          })
          const page = await context.newPage()
          const size = sizes[(first + second) % sizes.length] ?? ''
          const look = { theme, language, size }
          const found = await findFaults(page, sites.sample.url, name, look)
          faults.push(...found.map((fault) => `${width} pixels: ${fault}`))
          await context.close()
        }
      }
    }
    expect(faults).toEqual([])
  })
}
