import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseFeed } from 'feedsmith'
import { expect, it } from 'vitest'
import { makeTestEdition } from '../edition/test-edition.ts'

const { path, write, article } = makeTestEdition()

function run(...args: string[]) {
  return spawnSync('node_modules/.bin/jiti', ['src/publisher/export/cli.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, SUTUR_EDITION: path(), SUTUR_ORIGIN: '' },
  })
}

it('writes all articles as a feed, without an address as with one', () => {
  for (let at = 0; at < 40; at++) article(`n${at}`)
  for (const [format, given] of [
    ['rss', []],
    ['jsonfeed', ['--origin', 'https://paper.example']],
  ] as const) {
    const out = join(path(), 'feed')
    expect(run('--format', format, '--out', out, ...given)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("none of the paper's own pages: about, licence"),
    })
    const { feed } = parseFeed(readFileSync(out, 'utf8'))
    expect('items' in feed && feed.items).toHaveLength(66)
  }
})

it('leaves out and names a faulty article, writes the rest and exits with 1', () => {
  write('articles/bad.json', '{')
  const out = join(path(), 'out')
  const { status, stderr, stdout } = run('--format', 'ninjs', '--out', out)
  expect(status).toBe(1)
  expect(stderr).toContain('expected JSON, here')
  expect(stdout).toContain('26 articles as ninjs')
  expect(readdirSync(out).filter((name) => name.endsWith('.json'))).toHaveLength(26)
})

it.each([
  [['--format', 'docx'], 2, 'expected ninjs, jsonfeed, rss, markdown, epub, found "docx"'],
  [[], 2, 'found none'],
  [['--format', 'rss', '--origin', 'paper'], 2, 'expected a site address'],
  [['--format', 'rss', '--edition', 'nowhere'], 1, 'no edition to export'],
  [['--format', 'rss', '--out', '.'], 1, 'is a folder'],
])('%j exits with %i and says why', (args, status, said) => {
  expect(run(...args)).toMatchObject({ status, stderr: expect.stringContaining(said) })
})

it('says in its help what it writes, and how it ends', () => {
  const { status, stdout } = run('--help')
  expect(status).toBe(0)
  for (const word of ['ninjs', 'epub', '--out', 'Exit code']) expect(stdout).toContain(word)
})
