import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'

/** npm and Node as a publisher's terminal has them, without what these tests are run with. */
const { PATH = '', HOME = '' } = process.env
const environment = { PATH, HOME }
const run = (cwd: string, command: string, ...words: string[]) =>
  promisify(execFile)(command, words, { cwd, env: environment })

// One worker packs for all: the package is made in one folder.
test.describe.configure({ mode: 'default' })

let folder = ''
const servers: ChildProcess[] = []

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-packed-'))
  await run('.', 'npm', 'pack', '--pack-destination', folder)
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  await run(folder, 'npm', 'install', '--prefer-offline', '--no-audit', './sutur-0.1.0.tgz')
})
test.afterEach(() => {
  for (const server of servers.splice(0)) server.kill()
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function sutur(...words: string[]) {
  return run(folder, 'npx', 'sutur', ...words)
}

/** Starts a command that serves, and gives the address that it prints. */
async function serve(...words: string[]): Promise<string> {
  const port = await freePort()
  const bin = join(folder, 'node_modules/.bin/sutur')
  const server = spawn(bin, words, { cwd: folder, env: { ...environment, PORT: String(port) } })
  servers.push(server)
  const address = `http://localhost:${port}/`
  let said = ''
  for await (const text of server.stdout) {
    said += text
    if (said.includes(address)) return address
  }
  throw new Error(`${words.join(' ')} ended: ${said}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(folder, 'my-paper', path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

const headline = (page: Page) => page.getByRole('heading', { level: 1 })

test('a package is all that a paper needs: made, edited, built, opened', async ({ page }) => {
  await sutur('new', 'my-paper')
  await test.step('what is saved is shown, and what is wrong with it', async () => {
    await page.goto(`${await serve('dev', 'my-paper')}a/first-article/`)
    await expect(headline(page)).toHaveText('المقال الأول')
    edit('articles/first-article.json', (text) => text.replace('المقال الأول', 'عنوان من عندنا'))
    await expect(headline(page)).toHaveText('عنوان من عندنا')
    const faults = page.getByRole('alert')
    await expect(faults).toHaveCount(0)
    edit('edition.json', (text) => text.replace('"news"', '"arts"'))
    await expect(faults).toHaveText(/articles\/first-article\.json: section: .*found "news"/)
    edit('edition.json', (text) => text.replace('"version": 1,', '"version": 1'))
    await expect(faults).toHaveText(/edition\.json: line 4, column 3: expected JSON/)
    edit('edition.json', (text) =>
      text.replace('"version": 1', '"version": 1,').replace('arts', 'news'),
    )
    await expect(headline(page)).toHaveText('عنوان من عندنا')
  })
  await test.step('the second build writes what changed', async () => {
    const first = await sutur('build', 'my-paper')
    expect(first.stdout).toContain('1 article: ')
    expect(first.stdout).toContain('dist: 0 files as they were')
    const { stdout } = await run(join(folder, 'my-paper'), 'npx', 'sutur', 'article', 'Second')
    expect(stdout).toBe('articles/second.json\n')
    const draft = await sutur('build', 'my-paper')
    expect(draft.stdout).toContain('1 draft left out: second\n')
    expect(draft.stdout).toContain('0 files new or changed, 0 removed')
    edit('articles/second.json', (text) => text.replace('"status": "draft",', ''))
    const again = await sutur('build', 'my-paper', '--timings')
    expect(again.stdout).toMatch(/\narticles +\d+\.\d\d +4 +\d+\n/)
    expect(again.stdout).toContain('2 articles: ')
    expect(again.stdout).not.toContain('dist: 0 files as they were')
    const verified = await sutur('verify', 'my-paper/dist')
    expect(verified.stdout).toMatch(/^\d+ files as published, 0 not/)
  })
  await test.step('it is exported, and its host configured', async () => {
    const { stdout } = await sutur('export', 'my-paper', '--format', 'markdown', '--out', 'md')
    expect(stdout).toBe('md: 2 articles as markdown\n')
    const host = await sutur('host', 'nginx', 'my-paper', '--origin', 'https://paper.example')
    expect(host.stdout).toContain('server_name paper.example;')
  })
  await test.step('the built paper is read, with its app', async () => {
    const address = await serve('start', 'my-paper')
    await page.goto(address)
    await page.getByRole('link', { name: 'عنوان من عندنا' }).click()
    await expect(page).toHaveURL(`${address}a/first-article/`)
    await expect(headline(page)).toHaveText('عنوان من عندنا')
  })
})

test('the other commands of the package say how they are used', async () => {
  for (const name of [
    'new',
    'article',
    'dev',
    'build',
    'start',
    'import',
    'export',
    'host',
    'verify',
  ]) {
    const { stdout } = await sutur(name, '--help')
    expect(stdout, name).toMatch(new RegExp(`^Usage: sutur ${name} `))
  }
})
