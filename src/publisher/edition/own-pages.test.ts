import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFault } from '../../article/faults.ts'
import { makeTestEdition } from './test-edition.ts'

const { open, path, remove, write } = makeTestEdition()

function name(pages: readonly string[]): void {
  const config = JSON.parse(readFileSync(join(path(), 'edition.json'), 'utf8'))
  write('edition.json', { ...config, pages })
}

const about = {
  version: 1,
  id: 'about',
  language: 'ar',
  headline: 'من نحن',
  body: [{ type: 'paragraph', text: 'صحيفة.' }],
}

/** The sample edition with the pages that are named, and one file. */
function begin(pages: readonly string[]): void {
  remove('pages')
  name(pages)
  write('pages/about.json', about)
}

function faults(): string[] {
  return open().folder.faults.map(describeFault)
}

async function publishedPages(): Promise<string[]> {
  const found: string[] = []
  for (const file of await open().site.paths()) if (file.startsWith('p/')) found.push(file)
  return found
}

describe('own pages', () => {
  it('come in the order of edition.json', () => {
    begin(['terms', 'about'])
    write('pages/terms.json', { ...about, id: 'terms' })
    const { folder } = open()
    expect([...folder.own.shown.keys()]).toEqual(['terms', 'about'])
    expect([folder.faults, folder.own.unnamed, folder.own.hidden]).toEqual([[], [], []])
  })

  it('that are not there, or named twice, are named and take nothing with them', async () => {
    begin(['about', 'contact', 'about'])
    expect(faults()).toEqual([
      'edition.json: pages[1]: expected a page, in pages/contact.json, found "contact"',
      'edition.json: pages[2]: expected each id once, found "about"',
    ])
    expect(await publishedPages()).toEqual(['p/about/index.html'])
    remove('pages')
    expect(faults()).toHaveLength(3)
    expect(await publishedPages()).toEqual([])
    expect(open().folder.ids).toHaveLength(26)
  })

  it.each<[string, unknown, string]>([
    ['a wrong field', { ...about, headline: 7 }, 'headline: expected string, found 7'],
    ['the name of another', { ...about, id: 'us' }, `id: expected the file's own name`],
    ['half a file', '{"version":', 'line 1, column 12: expected JSON'],
    ['other bytes', Buffer.from([0xff, 0xfe]), 'file: expected UTF-8 text'],
  ])('with %s are left out, and their faults told', async (_, content, fault) => {
    begin(['about', 'terms'])
    write('pages/terms.json', { ...about, id: 'terms' })
    write('pages/about.json', content)
    expect(faults()).toHaveLength(1)
    expect(faults()[0]).toContain(`pages/about.json: ${fault}`)
    expect(await publishedPages()).toEqual(['p/terms/index.html'])
  })

  it('behind a link are not followed, and told once', () => {
    begin(['about'])
    remove('pages/about.json')
    symlinkSync('/etc/hostname', join(path(), 'pages/about.json'))
    expect(faults()).toEqual([
      'pages/about.json: file: expected a file or folder of the edition itself, found a symbolic link',
    ])
  })

  it('that edition.json does not name are not published, and told in a line', async () => {
    begin(['about'])
    for (const file of ['old.json', 'notes.txt', 'old/about.json']) write(`pages/${file}`, about)
    const { folder } = open()
    expect(folder.own.unnamed).toEqual([
      'pages/notes.txt',
      'pages/old.json',
      'pages/old/about.json',
    ])
    expect(folder.faults).toEqual([])
    expect(await publishedPages()).toEqual(['p/about/index.html'])
  })
})
