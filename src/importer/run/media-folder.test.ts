import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mediaReader } from './media-folder.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-media-'))
  mkdirSync(join(folder, 'copy/2019/05'), { recursive: true })
  writeFileSync(join(folder, 'copy/2019/05/صقر.jpg'), 'falcon')
  writeFileSync(join(folder, 'copy/flat.jpg'), 'flat')
  writeFileSync(join(folder, 'secret'), 'secret')
  symlinkSync(join(folder, 'secret'), join(folder, 'copy/2019/05/link.jpg'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const uploads = 'https://a.example/wp-content/uploads'

describe('a copy of the pictures of a site', () => {
  it.each([
    [`${uploads}/2019/05/%D8%B5%D9%82%D8%B1.jpg?w=300`, 'falcon'],
    [`${uploads}/flat.jpg`, 'flat'],
    ['https://a.example/blog/flat.jpg', undefined],
    [`${uploads}/2019/06/flat.jpg`, undefined],
    [`${uploads}/2019/05/%2e%2e/%2e%2e/%2e%2e/secret`, undefined],
    [`${uploads}/2019/05/link.jpg`, undefined],
    ['content/images/2019/05/صقر.jpg', 'falcon'],
    ['no address', undefined],
  ])('gives for %s %s', async (address, content) => {
    const bytes = await mediaReader(join(folder, 'copy'), 100)(address)
    expect(bytes && Buffer.from(bytes).toString()).toBe(content)
  })

  it('must be there', () => {
    expect(() => mediaReader(join(folder, 'none'), 100)).toThrow(/--media: expected a folder/)
  })
})
