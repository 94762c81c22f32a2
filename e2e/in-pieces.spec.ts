import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, watchShifts } from './reader.ts'
import { sites } from './sites.ts'

/** A host on a slow line: of a page it sends what ends with the first match of `cut`, and the rest when it is released. */
async function hostInPieces(cut: RegExp) {
  let release = () => {}
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', sites.sample.url))
    const body = Buffer.from(await answer.arrayBuffer())
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? '' })
    const found = cut.exec(body.toString())
    if (found) {
      const end = Buffer.byteLength(body.toString().slice(0, found.index + found[0].length))
      response.write(body.subarray(0, end))
      await isReleased
      response.end(body.subarray(end))
    } else response.end(body)
  }).listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}/`,
    release: () => release(),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

for (const width of [390, 1280]) {
  test(`a card of which only the picture has come is where it will be, at ${width}`, async ({
    page,
  }) => {
    const host = await hostInPieces(/<div class="Card_picture">.*?<\/div>/s)
    const shiftOf = await watchShifts(page)
    await page.setViewportSize({ width, height: 844 })
    const loaded = page.goto(`${host.url}latest/`, { waitUntil: 'load' })
    const picture = page.locator('.Card_picture')
    await expect(picture).toHaveCount(1)
    await expect(picture).toBeVisible()
    const place = await picture.boundingBox()
    // Only what was drawn can shift.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
    host.release()
    await loaded
    expect(await shiftOf()).toBeLessThanOrEqual(0.01)
    expect(await picture.first().boundingBox()).toEqual(place)
    host.close()
  })
}
