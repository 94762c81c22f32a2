import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { type Host, host } from './host.ts'
import { hostilePages, hostileTopics, writeHostileEdition } from './hostile-edition.ts'
import { collectComplaints, expect, test, whenAlive } from './reader.ts'

// The site is built once.
test.describe.configure({ mode: 'default' })

const articles = 200

let folder = ''
let out = ''
let ids: string[] = []
let said = ''
let site: Host

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-hostile-'))
  out = join(folder, 'site')
  ids = writeHostileEdition(join(folder, 'edition'), articles, 7)
  const { stdout, stderr } = spawnSync('npx', ['vite', 'build', '--outDir', out, '--emptyOutDir'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SUTUR_EDITION: join(folder, 'edition'),
      SUTUR_ORIGIN: 'https://paper.example',
      SUTUR_CARDS: 'off',
      // One of their dates is the last day that there is.
      SUTUR_DRAFTS: 'yes',
    },
  })
  said = stdout + stderr
  site = await host(out)
})
test.afterAll(() => {
  site.close()
  rmSync(folder, { recursive: true, force: true })
})

function files(extension: string): { path: string; text: string }[] {
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => ({ path, text: readFileSync(join(out, path), 'utf8') }))
}

const faultOf = (id: string) =>
  new RegExp(`articles/${id}\\.json: ([\\w.[\\]]+): (?:expected|required|unknown).*, found .`, 'g')

const isPublished = (id: string) => existsSync(join(out, `a/${id}/index.html`))

test('each article of a hostile edition is published, or named by field and value', () => {
  for (const id of ids) {
    const fields = [...said.matchAll(faultOf(id))].map((match) => match[1] ?? '')
    // An article whose picture is none is published with its caption.
    const broken = fields.filter((field) => !isPublished(id) || !/(?:src|poster)$/.test(field))
    expect(broken.length > 0, `${id}: ${broken}`).toBe(!isPublished(id))
  }
  const published = ids.filter(isPublished)
  expect(published.length).toBeGreaterThan(articles / 2)
  expect(published.length).toBeLessThan(articles)
  // Names that objects of the language have are names.
  expect(isPublished('constructor')).toBe(true)
  for (const topic of hostileTopics) {
    expect(existsSync(join(out, `t/${topic}/index.html`)), topic).toBe(true)
  }
  for (const id of hostilePages) {
    expect(existsSync(join(out, `p/${id}/index.html`)), id).toBe(true)
  }
})

test('no file of it is broken: JSON is JSON, feeds and sitemaps are XML', () => {
  for (const { text } of [...files('.json'), ...files('.webmanifest')]) JSON.parse(text)
  const xml = files('.xml')
  expect(xml.length).toBeGreaterThan(hostileTopics.length)
  for (const { path, text } of xml) {
    const elements = new Set<string>()
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw new Error(`${path}: ${error.message}`)
    })
    parser.on('opentag', ({ name }) => elements.add(name))
    parser.write(text).close()
    expect([...elements], path).not.toContain('script')
  }
})

test('no page of it holds a script, a handler or a running address', async ({ page }) => {
  const seen = await page.evaluate(readAsBrowser, '<a href=" javascript:x" onclick=x><embed>')
  expect(seen.wrong).toEqual(['href= javascript:x', 'onclick=x', 'embed'])
  const html = files('.html')
  expect(html.length).toBeGreaterThan(articles / 2)
  let start: string | undefined
  for (const { path, text } of html) {
    const found = await page.evaluate(readAsBrowser, text)
    // A page that only leads on has no script at all, and an empty icon.
    if (found.leadsTo !== undefined) {
      expect(found.leadsTo, path).toMatch(/^0; url=\/[\w/-]*$/)
      expect([...found.scripts, ...found.data], path).toEqual([])
      expect(found.wrong, path).toEqual(['href=data:,'])
      continue
    }
    expect(found.wrong, path).toEqual([])
    start ??= found.scripts[0]
    expect(found.scripts, path).toEqual([start])
    expect(
      found.data.map((one) => typeof JSON.parse(one)),
      path,
    ).toContain('object')
  }
})

/** Reads a page as a browser does; what it gives is what could run. */
function readAsBrowser(text: string) {
  const page = new DOMParser().parseFromString(text, 'text/html')
  const isData = (script: Element) => /json$/.test(script.getAttribute('type') ?? '')
  const scripts = [...page.scripts]
  const wrong = [...page.querySelectorAll('*')].flatMap((element) => {
    const { localName, attributes } = element
    const isFrame = /^(?:iframe|object|embed|base|frame|portal|applet)$/.test(localName)
    const running = [...attributes].filter(
      ({ name, value }) =>
        /^(?:on|style$|srcdoc$)/.test(name) ||
        (/^(?:href|src|action|formaction|poster|data|xlink:href)$/.test(name) &&
          // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave them out of an address.
          /^[\s\u0000-\u001f]*(?:javascript|vbscript|data|blob|file):|^[\\/]{2}/i.test(value)),
    )
    return [
      ...(isFrame ? [localName] : []),
      ...running.map(({ name, value }) => `${name}=${value}`),
    ]
  })
  return {
    leadsTo: page.querySelector<HTMLMetaElement>('meta[http-equiv="refresh"]')?.content,
    scripts: scripts.filter((one) => !isData(one)).map((one) => one.outerHTML),
    data: scripts.filter(isData).map((one) => one.text),
    wrong,
  }
}

test('nothing of it runs or asks anybody in a browser', async ({ page }) => {
  const complaints = collectComplaints(page)
  const foreign: string[] = []
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) foreign.push(request.url())
  })
  const some = ids.filter(isPublished).slice(0, 12)
  const lists = ['', 'latest/', ...hostileTopics.map((topic) => `t/${topic}/`), 'search/?q=script']
  const paths = [...lists, ...hostilePages.map((id) => `p/${id}/`)]
  for (const path of [...paths, ...some.map((id) => `a/${id}/`)]) {
    await page.goto(site.url + path)
    await whenAlive(page)
    await expect(page.getByRole('main').getByRole('alert'), path).toHaveCount(0)
    await page.mouse.move(200, 400)
    await page.mouse.wheel(0, 4000)
    expect(await page.evaluate(() => Reflect.get(window, 'hostile')), path).toBeUndefined()
  }
  expect(dialogs).toEqual([])
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
})

test('topics and articles named as an object’s own things open from a list', async ({ page }) => {
  await page.goto(`${site.url}t/constructor/`)
  await whenAlive(page)
  const count = JSON.parse(readFileSync(join(out, 'data/v1/counts.json'), 'utf8')).topics
    .constructor
  expect(count).toBeGreaterThan(0)
  const filter = page.locator('main nav').getByRole('link').first()
  await expect(filter.locator('small')).toHaveText(`${count}`)
  await page.goto(`${site.url}latest/?t=constructor&t=then`)
  await whenAlive(page)
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await page.goto(`${site.url}a/constructor/`)
  await whenAlive(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

for (const href of ['#', '/.//evil.example/', '/..//evil.example/', '/%E0%A4%A/']) {
  test(`a link to ${href} throws nothing when it is tapped`, async ({ page, complaints }) => {
    const found = files('index.html').find(
      ({ path, text }) => path.startsWith('a/') && text.includes(`href="${href}"`),
    )
    expect(found).toBeDefined()
    await page.goto(`${site.url}${found?.path.replace('index.html', '')}`)
    await whenAlive(page)
    await page.evaluate((to) => {
      // What the app leaves to the browser leads to the host's own missing page.
      addEventListener('click', (event) => event.preventDefault())
      document.querySelector<HTMLElement>(`main a[href="${to}"]`)?.click()
    }, href)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    expect(complaints).toEqual([])
  })
}
