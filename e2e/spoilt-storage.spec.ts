import { hostileTexts } from '../src/reader/device/hostile-texts.ts'
import { keptKeys } from '../src/reader/device/kept-value.ts'
import { isWholeMatrix } from './matrix.ts'
import { changeTheme } from './read-around.ts'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample

/** Puts a text under each name that the app reads, before each page; as far as there is room. */
function spoil({ keys, text }: { keys: readonly string[]; text: string }): void {
  if (location.protocol === 'about:') return
  for (const storage of [localStorage, sessionStorage]) {
    storage.clear()
    for (const key of keys) {
      try {
        storage.setItem(key, text)
      } catch {}
    }
  }
}

for (const [at, path] of ['', 'latest/', 'a/aflaj/', 'search/'].entries()) {
  test(`whatever lies in the storage, /${path} opens and the reader can go on`, async ({
    page,
  }) => {
    for (const [place, [name, text]] of hostileTexts.entries()) {
      if (!isWholeMatrix && place % 4 !== at) continue
      await test.step(name, async () => {
        const script = await page.context().addInitScript(spoil, { keys: keptKeys, text })
        await page.goto(url + path)
        await whenAlive(page)
        await changeTheme(page)
        await page.evaluate(() => scrollTo(0, 900))
        const away = page.getByRole(path === '' ? 'contentinfo' : 'banner')
        await away.getByRole('link').first().click()
        await expect(page).not.toHaveURL(url + path)
        await expect(page.getByRole('main')).not.toBeEmpty()
        await page.goBack()
        await expect(page).toHaveURL(url + path)
        await expect(page.getByRole('main')).not.toBeEmpty()
        await script.dispose()
      })
    }
  })
}
