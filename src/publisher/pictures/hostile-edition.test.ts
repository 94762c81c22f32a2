import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { render, template } from '../edition/test-edition.ts'
import { publish } from '../site/publish.ts'
import { makeTestPictures, photo } from './test-pictures.ts'

const { article, makeTools, open, path, write } = makeTestPictures()

let outside = ''
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'sutur-outside-'))
})
afterEach(() => rmSync(outside, { recursive: true, force: true }))

const secret = 'root:x:0:0:a secret of this computer'
const place = 'N22 56 GPS of Layla'
const run = 'alert("it ran")'
const ns = 'xmlns="http://www.w3.org/2000/svg" width="30" height="20"'

async function fill(): Promise<string[]> {
  const told = await photo(60, 40)
    .withExif({ IFD0: { Copyright: place } })
    .toFormat('jpeg')
    .toBuffer()
  const frames = await Promise.all(
    ['#f00', '#00f'].map((background) =>
      sharp({ create: { width: 30, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const moving = await sharp(frames, { join: { animated: true } })
    .withExif({ IFD0: { Copyright: place } })
    .webp()
    .toBuffer()
  const hostile: Record<string, string | Uint8Array> = {
    'script.svg': `<svg ${ns}><my-s:script xmlns:my-s="http://www.w3.org/2000/svg">${run}</my-s:script></svg>`,
    'utf16.svg': Buffer.from(`\ufeff<svg ${ns}><script>${run}</script></svg>`, 'utf16le'),
    'entity.svg': `<!DOCTYPE svg [<!ENTITY e SYSTEM "file://${outside}/secret">]><svg ${ns}><text>&e;</text></svg>`,
    'handler.svg': `<svg ${ns} onload='${run}'/>`,
    'page.html': `<script>${run}</script>`,
    'page.xhtml': `<html xmlns="http://www.w3.org/1999/xhtml"><script>${run}</script></html>`,
    'page.jpg': `<!doctype html><script>${run}</script>`,
    'page.png': `<svg ${ns}><foreignObject><body onload='${run}'/></foreignObject></svg>`,
    'both.gif': `GIF89a/*\0\0*/=1;${run}//`,
    'code.js': run,
    'manifest.webmanifest': '{}',
    'unused.svg': `<svg ${ns}><script>${run}</script></svg>`,
    'mark.svg': `<svg ${ns}><script>${run}</script></svg>`,
    'pattern-arts.svg': `<svg ${ns}><image href="file://${outside}/secret"/></svg>`,
    'hung.jpg': Buffer.concat([told, Buffer.from(`<script>${run}</script>${secret}`)]),
  }
  for (const [name, content] of Object.entries(hostile)) write(`images/${name}`, content)
  write('images/photo.jpg', told)
  write('images/moving.webp', moving)
  writeFileSync(join(outside, 'secret'), secret)
  writeFileSync(join(outside, 'photo.jpg'), told)
  const links = {
    'secret.jpg': 'secret',
    'photo-outside.jpg': 'photo.jpg',
    folder: '',
    'secret.svg': 'secret',
  }
  for (const [name, target] of Object.entries(links))
    symlinkSync(join(outside, target), join(path(), 'images', name))
  symlinkSync(join(outside, 'secret'), join(path(), 'articles/secret.json'))
  execFileSync('mkfifo', [join(path(), 'images/pipe.jpg')])
  return [
    ...Object.keys(hostile),
    ...Object.keys(links),
    'folder/photo.jpg',
    '../articles/suez.json',
    'pipe.jpg',
    'photo.jpg',
    'moving.webp',
    'none.jpg',
  ].filter((name) => !/^(unused|mark|pattern)/.test(name))
}

it.each(['with sharp', 'without'])(
  'nothing foreign, nothing that runs and no camera data is in any file that is written, %s',
  async (sharpIs) => {
    const names = await fill()
    const shown = names.filter((name) => !name.startsWith('..'))
    const body = shown.map((name) => ({
      type: 'figure',
      src: `images/${name}`,
      caption: `تعليق ${name}`,
    }))
    article('hostile', { lead: { type: 'figure', src: 'images/secret.jpg', caption: 'أول' }, body })
    article('climbing', { lead: { type: 'figure', src: 'images/../../secret' } })
    const tools = {
      ...makeTools(),
      ...(sharpIs === 'without' && { loadEncoder: async () => undefined }),
    }
    const opened = open('/', 'https://paper.example', tools)
    const files = new Map<string, Buffer>()
    const write = (path: string, content: string | Uint8Array) => {
      files.set(path, Buffer.from(content as string))
      return undefined
    }
    expect((await publish(opened.site, render, template, { write })).faults).toEqual([])
    expect(files.has('a/hostile/index.html')).toBe(true)
    expect(files.has('a/suez/index.html')).toBe(true)
    for (const [file, content] of files) {
      for (const foreign of [secret, place, run, 'alert(', 'foreignObject', '<script>alert']) {
        expect(content.includes(foreign), `${foreign} in ${file}`).toBe(false)
        expect(content.includes(Buffer.from(foreign, 'utf16le')), `${foreign} in ${file}`).toBe(
          false,
        )
      }
      expect(file).not.toMatch(/^images\/.*\.(?!(jpg|png|gif|webp|avif|svg)$)\w+$/)
    }
    const view = JSON.parse(String(files.get('data/v1/articles/hostile.json'))).article
    expect(view.lead).toEqual({ type: 'figure', caption: 'أول' })
    const left = view.body.filter((block: { src?: string }) => block.src !== undefined)
    expect(left.map(({ caption }: { caption: string }) => caption)).toEqual([
      'تعليق hung.jpg',
      'تعليق photo.jpg',
      'تعليق moving.webp',
    ])
    const faulty = new Set(opened.faults().map(({ file }) => file))
    for (const name of shown) {
      const isWell = [
        'hung.jpg',
        'photo.jpg',
        'moving.webp',
        'none.jpg',
        'folder/photo.jpg',
      ].includes(name)
      expect(faulty.has(`images/${name}`), name).toBe(!isWell)
    }
    for (const name of [
      'images/mark.svg',
      'images/pattern-arts.svg',
      'articles/secret.json',
      'articles/climbing.json',
      'articles/hostile.json',
    ]) {
      expect(faulty.has(name), name).toBe(true)
    }
    expect([...opened.warnings]).toContain('images: 1 file is used by nothing and not published')
  },
)
