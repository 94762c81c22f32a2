import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { render, template } from '../edition/test-edition.ts'
import { makeTestPictures, photo } from '../pictures/test-pictures.ts'
import { publish } from './publish.ts'

const { lead, makeTools, open } = makeTestPictures()

let out = ''
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'sutur-out-'))
})
afterEach(() => rmSync(out, { recursive: true, force: true }))

it('writes every announced file once, pages and pictures side by side', async () => {
  lead('photo.jpg', await photo(400, 300).jpeg().toBuffer())
  const { site } = open('/', undefined, makeTools())
  const announced: string[] = []
  for await (const path of site.paths()) announced.push(path)
  const written = await publish(site, render, template, out)
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
  expect(files.sort()).toEqual(announced.sort())
  expect(written.pages + written.files).toBe(announced.length)
  const made = files.filter((path) => path.startsWith('images/made/'))
  expect(made).toHaveLength(4)
  for (const path of made) expect(readFileSync(join(out, path)).length).toBeGreaterThan(100)
})

it('stops with the fault of a page', async () => {
  const { site } = open('/', undefined, makeTools())
  const failing = async () => {
    throw new Error('this page cannot be rendered')
  }
  await expect(publish(site, failing, template, out)).rejects.toThrow(
    'this page cannot be rendered',
  )
})
