import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from './limits.ts'
import { readOptions, usage } from './options.ts'

const read = (...args: string[]) => readOptions(['page.html', ...args], 'public')

describe('the command line', () => {
  it('takes files and addresses once each, and nothing dangerous unasked', () => {
    expect(readOptions(['a', 'https://a.example', 'a'], 'public')).toEqual({
      files: ['a', 'https://a.example'],
      edition: 'public',
      dryRun: false,
      json: false,
      force: false,
      full: false,
      strict: false,
      allowPrivate: false,
      drafts: false,
      watch: false,
      limits: defaultLimits,
    })
  })

  it.each([
    ['--max-size', 'inputBytes', 2_500_000],
    ['--max-picture', 'pictureBytes', 2_500_000],
    ['--max-pictures', 'pictures', 2.5],
    ['--max-articles', 'articles', 2.5],
    ['--max-redirects', 'redirects', 2.5],
    ['--max-seconds', 'seconds', 2.5],
    ['--max-depth', 'depth', 2.5],
  ] as const)('%s sets a limit, named in the help', (option, limit, value) => {
    expect(read(option, '2.5').limits).toEqual({ ...defaultLimits, [limit]: value })
    expect(usage).toContain(option)
    expect(() => read(`${option}=-1`)).toThrow(`${option}: expected a number, found "-1"`)
    expect(() => read(option, 'many')).toThrow('expected a number')
  })

  it('takes inputs of a file, without remarks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sutur-list-'))
    const list = join(folder, 'feeds.txt')
    writeFileSync(list, '\ufeff# our feeds\r\nhttps://a.example/feed\r\n\n  page.html  \n')
    expect(readOptions(['--inputs', list], 'public').files).toEqual([
      'https://a.example/feed',
      'page.html',
    ])
    rmSync(folder, { recursive: true })
    expect(() => read('--inputs', list)).toThrow(`--inputs: expected a file that can be read`)
  })

  it.each(['--dry-run', '--json', '--review=x'])('does not watch with %s', (option) => {
    expect(() => read('--watch', option)).toThrow('--watch goes without --')
  })

  it('says in its help how it ends and what it refuses', () => {
    for (const said of [
      'Exit code: 0',
      '1 an input',
      '2 used wrongly',
      '--allow-private',
      'robots.txt',
    ])
      expect(usage).toContain(said)
  })
})
