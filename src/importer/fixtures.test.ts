import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkArticle } from '../article/article.ts'
import { importPage } from './import-page.ts'

const folder = join(import.meta.dirname, 'fixtures')

/** Each folder holds a page of our own writing, `source.txt`, and what was read in it by eye, `expected.json`. */
describe.each(readdirSync(folder))('fixture %s', (name) => {
  const source = readFileSync(join(folder, name, 'source.txt'), 'utf8')
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))

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
