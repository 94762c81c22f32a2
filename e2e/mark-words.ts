import type { Page } from '@playwright/test'
import { expect, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

/** The article in which these stories mark. */
export const article = `${sites.sample.url}a/letter-journey/`
/** Words of it. */
export const sentence = 'كل حرف قطعة، والقطع تتجاور ولا تتعانق.'
export const other = 'ثلاثة رجال في أقلّ من أربعة قرون، وما زال الطالب يبدأ من حيث بدؤوا.'

/** The bar by words that are selected, and one of its buttons. */
export const bar = (page: Page) => page.getByRole('region', { name: 'الاقتباس' })
export const button = (page: Page, name: string) =>
  bar(page).getByRole('button', { name, exact: true })
/** The line that undoes what was done. */
export const said = (page: Page) => page.getByRole('complementary').filter({ hasText: 'تراجع' })
/** The buttons by which the keyboard reaches marks. */
export const listed = (page: Page) =>
  page.getByRole('navigation', { name: 'مقتطفاتك في هذا المقال' }).getByRole('button')

/** Opens the article in a window of that width. */
export async function open(page: Page, width = 390): Promise<Page> {
  await page.setViewportSize({ width, height: 844 })
  await page.goto(article)
  await whenAlive(page)
  return page
}

/** Selects from the first letters of one text to the last of another, and waits for the bar by them. */
export async function select(page: Page, from: string, to = from): Promise<void> {
  await selectWords(page, from, to)
  await expect(bar(page)).toBeVisible()
}

/** Selects as `select` does, whatever the language of the interface is. */
export async function selectWords(page: Page, from: string, to = from): Promise<void> {
  await page.evaluate(
    ([begin = '', end = '']) => {
      const texts: Node[] = []
      const walker = document.createTreeWalker(
        document.querySelector('[data-article] .text') ?? document.body,
        NodeFilter.SHOW_TEXT,
      )
      while (walker.nextNode()) texts.push(walker.currentNode)
      const [first, last] = [begin, end].map((words) =>
        texts.find((text) => text.nodeValue?.includes(words)),
      )
      if (!first || !last) throw new Error(`${begin} … ${end}`)
      first.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      getSelection()?.setBaseAndExtent(
        first,
        first.nodeValue?.indexOf(begin) ?? 0,
        last,
        (last.nodeValue?.indexOf(end) ?? 0) + end.length,
      )
    },
    [from, to],
  )
}

/** Marks words in a tint. */
export async function mark(page: Page, tint: string, from: string, to?: string): Promise<void> {
  await select(page, from, to)
  await button(page, tint).click()
  await expect(bar(page)).toHaveCount(0)
}

/** The words that the browser marks, by their tints. */
export function marked(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].flatMap(([name, highlight]) => {
        const words = [...highlight].map((range) => String(range))
        return name.startsWith('mark-') && words.length > 0 ? [[name.slice(5), words]] : []
      }),
    ),
  )
}

/** Presses where the last word of a mark stands, as a pointer does. */
export async function pressMark(page: Page, tint: string): Promise<void> {
  // A paragraph that got a note is drawn anew, and its marks a frame later.
  await expect.poll(async () => (await marked(page))[tint]?.join('')).toBeTruthy()
  const { x, y } = await page.evaluate((name) => {
    const range = [...(CSS.highlights.get(`mark-${name}`) ?? [])][0]
    if (!(range instanceof Range)) throw new Error(`no mark in ${name}`)
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const line = [...range.getClientRects()].at(-1) ?? new DOMRect()
    return { x: line.left + line.width / 2, y: line.top + line.height / 2 }
  }, tint)
  await page.mouse.click(x, y)
  await expect(bar(page)).toBeVisible()
}

/** Writes a note to what the bar stands by, and waits until it stands in the text. */
export async function writeNote(page: Page, words: string): Promise<void> {
  await button(page, 'ملاحظة').click()
  const lines = page.getByRole('textbox', { name: 'ملاحظتك' })
  await expect(lines).toBeFocused()
  await page.keyboard.insertText(words)
  await page.getByRole('button', { name: 'حفظ', exact: true }).last().click()
  await expect(lines).toHaveCount(0)
  // The store is written first, and the lines below move when the note comes.
  await expect(page.getByText(words, { exact: true }).first()).toBeVisible()
}
