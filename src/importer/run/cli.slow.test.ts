import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const museum = join(import.meta.dirname, '../formats/text-page/fixtures/museum-page/source.txt')
let folder = ''
let edition = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-import-'))
  edition = join(folder, 'wadi')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(...args: string[]) {
  const jiti = join(root, 'node_modules/.bin/jiti')
  const { status, stdout, stderr } = spawnSync(
    jiti,
    ['src/importer/cli.ts', ...args, '--edition', edition],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

it('makes an edition, and changes nothing the second time', () => {
  expect(run(museum)).toMatchObject({ status: 0, stdout: expect.stringContaining('new') })
  const config = JSON.parse(readFileSync(join(edition, 'edition.json'), 'utf8'))
  expect(config).toEqual({ version: 1, name: 'wadi', language: 'ar', topics: [] })
  const [first = ''] = readdirSync(join(edition, 'articles'))
  const before = statSync(join(edition, 'articles', first)).mtimeMs
  const again = run(museum)
  expect(again.stdout).toContain('unchanged')
  expect(again.stdout).not.toContain('new ')
  expect(statSync(join(edition, 'articles', first)).mtimeMs).toBe(before)
})

it('says what was updated when a text changes', () => {
  const page = file('page.txt', readFileSync(museum))
  run(page)
  writeFileSync(page, readFileSync(museum, 'utf8').replace('سلماً أطول', 'سلماً أطول بكثير'))
  const { stdout } = run(page)
  expect(stdout.match(/updated/g)).toHaveLength(1)
  expect(stdout.match(/unchanged/g)).toHaveLength(2)
})

it('names a bad input, imports the good one and exits with 1', () => {
  const cut = file('cut.txt', readFileSync(museum).subarray(0, -2))
  const nul = file('nul.bin', 'ab\0c')
  const { status, stdout, stderr } = run(file('empty.txt', ''), cut, nul, 'missing.txt', museum)
  expect(status).toBe(1)
  expect(stdout).toContain('new ')
  for (const said of ['empty.txt: is empty', 'cut.txt, line', 'NUL', 'no such file']) {
    expect(stderr).toContain(said)
  }
})

it('adds an unknown section to a new or a known edition, and nothing else to it', () => {
  mkdirSync(edition)
  const json =
    '{"version":1,"name":"واد","language":"ar",\n"topics":[{"id":"culture","label":{"ar":"ثقافة"}}]}'
  writeFileSync(join(edition, 'edition.json'), json)
  run(museum, '--section', 'culture')
  expect(readFileSync(join(edition, 'edition.json'), 'utf8')).toBe(json)
  expect(run(museum, '--section', 'crafts').stdout).toContain('give it a label')
  const { topics } = JSON.parse(readFileSync(join(edition, 'edition.json'), 'utf8'))
  expect(topics).toEqual([
    { id: 'culture', label: { ar: 'ثقافة' } },
    { id: 'crafts', label: { ar: 'crafts' } },
  ])
})

it('refuses a broken edition before anything is written', () => {
  mkdirSync(edition)
  writeFileSync(join(edition, 'edition.json'), '{"version":')
  expect(run(museum)).toMatchObject({ status: 1, stderr: expect.stringContaining('expected JSON') })
  expect(readdirSync(edition)).toEqual(['edition.json'])
})

it('writes nothing on a dry run', () => {
  expect(run(museum, '--dry-run')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('would write'),
  })
  expect(existsSync(edition)).toBe(false)
})

it('prints one JSON document', () => {
  const { inputs } = JSON.parse(run(museum, 'missing.txt', '--json', '--section', 'crafts').stdout)
  expect(inputs).toHaveLength(2)
  expect(inputs[0].articles[0]).toMatchObject({
    status: 'new',
    article: { section: 'crafts', topics: ['crafts'] },
  })
  expect(inputs[0].doubts).toHaveLength(1)
  expect(inputs[1].error).toContain('missing.txt')
})

it('reports a disk that cannot be written', () => {
  mkdirSync(edition)
  writeFileSync(join(edition, 'articles'), 'a file in the way')
  expect(run(museum)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/a file stands|no such/),
  })
})

it('watches a folder until Ctrl-C, and ends well', async () => {
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox)
  const args = ['src/importer/cli.ts', inbox, '--watch', '--edition', edition]
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/jiti/lib/jiti-cli.mjs'), ...args],
    {
      cwd: root,
    },
  )
  const over = new Promise((settle) => child.on('exit', settle))
  let said = ''
  child.stderr.on('data', (part) => {
    said += part
    // Before it says that it watches a signal would find nobody to hear it.
    if (/watching/.test(part)) writeFileSync(join(inbox, 'bad.txt'), '')
    if (/is empty/.test(part)) writeFileSync(join(inbox, 'page.txt'), readFileSync(museum))
  })
  child.stdout.on('data', (part) => {
    if (/new {2}/.test(part)) child.kill('SIGINT')
  })
  expect(await over).toBe(0)
  expect(said).toContain('bad.txt: is empty')
  expect(readdirSync(join(edition, 'articles'))).not.toEqual([])
})

it.each([[['--nonsense', 'x']], [[]], [['x', '--section', 'ثقافة']]])(
  '%j shows the usage and exits with 2',
  (args) => {
    expect(run(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') })
  },
)
