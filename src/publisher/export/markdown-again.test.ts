import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Article } from '../../article/article.ts'
import { markdownFiles } from './markdown.ts'
import { bare, filesOf, openedWith, whole } from './test-opened.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-again-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Exports articles as Markdown, lets somebody edit the files, and imports them into an edition of the same topics. */
async function again(
  articles: readonly Article[],
  edit: (text: string) => string = (text) => text,
): Promise<Article[]> {
  const opened = openedWith(articles)
  mkdirSync(join(folder, 'md/images'), { recursive: true })
  for (const [path, text] of await filesOf(markdownFiles(opened)))
    writeFileSync(join(folder, 'md', path), path.endsWith('.md') ? edit(text) : text)
  mkdirSync(join(folder, 'wadi'))
  writeFileSync(join(folder, 'wadi/edition.json'), JSON.stringify(opened.config))
  const command = ['src/importer/cli.ts', join(folder, 'md'), '--edition', join(folder, 'wadi')]
  const { stderr } = spawnSync('node_modules/.bin/jiti', command, { encoding: 'utf8' })
  expect(stderr).not.toMatch(/error|refused/)
  return articles.map(({ id }) =>
    JSON.parse(readFileSync(join(folder, `wadi/articles/${id}.json`), 'utf8')),
  )
}

/** Pictures are renamed by their content when they come in. */
const withoutPictures = (article: Article | undefined) =>
  JSON.parse(JSON.stringify(article), (key, value) =>
    /^(?:src|poster|width|height)$/.test(key) ? undefined : value,
  )

it('gives back an article of every field and every kind of block', async () => {
  const article: Article = {
    ...whole,
    aliases: ['was-whole'],
    story: 'canal',
    bylines: [...(whole.bylines ?? []), { name: 'مازن', author: 'mazin' }],
    status: 'draft',
    body: [
      ...whole.body,
      { type: 'list', ordered: false, items: ['واحد', 'اثنان'] },
      { type: 'list', ordered: false, items: ['ثلاثة', ['أربعة ', { text: 'هنا', strong: true }]] },
      { type: 'quote', text: 'قول بلا قائل' },
      { type: 'table', header: ['اسم', 'عدد'], rows: [['صقر', '١٢']] },
      { type: 'figure', caption: 'بلا صورة', credit: 'واس', place: 'الدوحة', date: '2020-01-02' },
      { type: 'heading', level: 3, text: 'خاتمة' },
    ],
  }
  const [found, other] = await again([article, bare])
  expect(withoutPictures(found)).toEqual(withoutPictures(article))
  expect(found?.lead?.src).toMatch(/^images\//)
  expect(other).toEqual(bare)
})

it('keeps what is edited in between', async () => {
  const [found] = await again([whole, bare], (text) =>
    text
      .replace('> صدر … عجز', '> صدر آخر … عجز')
      .replace('## 1\\. عنوان', '## عنوان جديد')
      .replace('السطر *تحته*', 'السطر الجديد')
      .replace('authors: ["«الشرق الأوسط»","سامي حسن"]', 'authors: ["سامي حسن","هند علي"]'),
  )
  expect(found?.deck).toBe('السطر الجديد ]]>')
  expect(found?.bylines).toEqual([{ name: 'سامي حسن', role: 'محرر' }, { name: 'هند علي' }])
  expect(found?.body[1]).toEqual({ type: 'heading', level: 2, text: 'عنوان جديد' })
  expect(JSON.stringify(found?.body)).toContain('صدر آخر')
})
