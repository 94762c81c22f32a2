import type { Page } from '@playwright/test'
import jsQR from 'jsqr'

/** How a device answers when a page asks for its own sheet; without one it has none. */
export type System = 'shares' | 'AbortError' | 'NotAllowedError'

/** Gives the device a sheet of its own that answers so, or takes it away. What it was handed is read by `handed`. */
export async function withSystem(page: Page, system?: System): Promise<void> {
  await page.addInitScript((answer) => {
    const handed: object[] = []
    Object.assign(window, { handed })
    const share = async (data: ShareData) => {
      handed.push({ ...data, files: data.files?.map(({ name, type }) => `${name} ${type}`) })
      if (answer !== 'shares') throw new DOMException('no', answer)
    }
    Object.defineProperty(navigator, 'share', { value: answer && share, configurable: true })
    Object.defineProperty(navigator, 'canShare', { value: () => true, configurable: true })
  }, system)
}

/** What the device's sheet was handed so far. */
export function handed(page: Page): Promise<{ title?: string; text?: string; url?: string }[]> {
  return page.evaluate(() => Reflect.get(window, 'handed'))
}

/** Makes the clipboard refuse, as it does to pages inside other apps. */
export async function withoutClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
}

/** The pixels of a picture, decoded by the browser. */
export async function pixelsOf(
  page: Page,
  png: Buffer,
): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const blank = await page.context().newPage()
  const read = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes]))
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
    pen?.drawImage(picture, 0, 0)
    const { data, width, height } = pen?.getImageData(0, 0, picture.width, picture.height) ?? {}
    // Letters travel faster than a list of numbers.
    const letters = Array.from(data ?? [], (one) => String.fromCharCode(one)).join('')
    return { letters, width: width ?? 0, height: height ?? 0 }
  }, png.toString('base64'))
  await blank.close()
  const { letters, width, height } = read
  return { width, height, data: Uint8ClampedArray.from(Buffer.from(letters, 'latin1')) }
}

/** What a camera reads off a screenshot of a code. */
export async function readCode(page: Page, png: Buffer): Promise<string | undefined> {
  const { data, width, height } = await pixelsOf(page, png)
  return jsQR(data, width, height)?.data
}
