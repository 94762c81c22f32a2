import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkArticle } from '../../article/article.ts'
import { nameArticles } from '../edition/ids.ts'
import { readSource } from '../run/read-source.ts'
import { importPage } from './text-page/read-text-page.ts'

/** Each folder holds an input of our own writing, `source.…`, and what was read in it by eye, `expected.json`. */
const fixtures = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path) === 'expected.json')
  .map((path) => {
    const folder = join(import.meta.dirname, dirname(path))
    const file = readdirSync(folder).find((one) => one.startsWith('source.')) ?? ''
    const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    return { name: dirname(path), file, bytes: readFileSync(join(folder, file)), expected }
  })

const isText = ({ file }: { file: string }) => file === 'source.txt'

describe.each(fixtures.filter(isText))('fixture $name', ({ bytes, expected }) => {
  const source = bytes.toString('utf8')

  it('becomes the articles expected', () => {
    const { articles, doubts } = importPage(source)
    expect({ articles, ...(doubts.length === 0 ? {} : { doubts }) }).toEqual(expected)
  })

  it('becomes articles that keep the contract', () => {
    for (const article of importPage(source).articles) {
      expect(checkArticle(article, `articles/${article.id}.json`)).toEqual(article)
    }
  })

  it('is read alike with other line ends', () => {
    const unix = source.replaceAll('\r\n', '\n')
    expect(importPage(unix.replaceAll('\n', '\r\n'))).toEqual(importPage(unix))
  })
})

/** What other sources give is compared before it is named: the whole Reading. */
describe.each(fixtures.filter((one) => !isText(one)))(
  'fixture $name',
  ({ bytes, expected, file }) => {
    // The reader of pages is loaded by the first of them, which takes a busy machine a while.
    it('becomes the articles expected, which keep the contract', { timeout: 60_000 }, async () => {
      const reading = await readSource({ name: file, bytes })
      expect(JSON.parse(JSON.stringify(reading))).toEqual(expected)
      for (const article of nameArticles([reading.articles.map((found) => found.article)]).flat())
        expect(checkArticle(article, `articles/${article.id}.json`)).toEqual(article)
    })
  },
)
