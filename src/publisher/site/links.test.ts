import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { address } from '../../article/addresses.ts'
import { pageFile } from '../../article/published-files.ts'
import { colours, makeTestEdition, now, template } from '../edition/test-edition.ts'
import type { Render } from '../page/render.ts'
import { fileOf } from '../serve/answer.ts'
import { openSite } from './open-site.ts'

const { article, path, remove, write } = makeTestEdition()

/** The reader's own: by its path, as the build is told of it. */
const { render }: { render: Render } = await import(resolve('src/reader/app/render.tsx'))

/** The files that the links of a page lead to. */
function linkedFiles(html: string): (string | undefined)[] {
  const links = [...html.matchAll(/\shref="(\/[^"]*)"/g)]
  return links.map(([, link]) => fileOf(link, '/'))
}

it.each([1, 14, 15, 44, 45, 46, 75])(
  'every link of an edition of %i articles leads to a file, and to every page a link',
  async (count) => {
    remove('articles')
    write('edition.json', {
      version: 1,
      name: 'طبعة',
      language: 'ar',
      topics: ['nature', 'arts'].map((id) => ({ id, label: { ar: id } })),
      pages: ['about', 'licence'],
    })
    for (let number = 1; number <= count; number++) {
      article(`leaf-${number}`, { section: 'nature', published: '2020-01-01' })
    }
    const { site } = openSite(path(), { base: '/', now, colours })
    const files: string[] = []
    for (const file of await site.paths()) files.push(file)
    const linked = new Set<string | undefined>()
    for (const file of files.filter((one) => one.endsWith('.html'))) {
      const links = linkedFiles(
        String(await site.file(file, render, { ...template, preloads: [] })),
      )
      expect(
        links.filter((one) => one === undefined || !files.includes(one)),
        file,
      ).toEqual([])
      for (const one of links) linked.add(one)
    }
    const unlinked = files.filter((file) => file.endsWith('.html') && !linked.has(file))
    expect(unlinked).toEqual([pageFile(address.missing)])
  },
)
