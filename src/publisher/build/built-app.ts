import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentSecurityPolicy } from '../page/content-security-policy.ts'
import type { DocumentTemplate } from '../page/document.ts'
import type { Render } from '../page/render.ts'

/**
 * Stands in a built app for the path of the site, without its last slash: an app is built once, and published below any
 * path.
 */
export const anyPath = '/__path__'

/**
 * The reader's app, built for browsers and for the publisher who draws pages with it. Scripts, styles and addresses hold
 * `anyPath`.
 */
export interface BuiltApp {
  /** Says what it was built of. */
  program: string
  texts: [path: string, text: string][]
  /** In base64. */
  bytes: [path: string, content: string][]
  /** The code of the service worker, and the addresses of what it keeps before it is asked for. */
  worker: { code: string; needed: string[] }
  template: Omit<DocumentTemplate, 'policy'> & { style: string }
  /** Script modules that need no packages; `render.js` draws pages. */
  server: [path: string, code: string][]
}

/** The app of one site. */
export interface SiteApp {
  files: readonly [path: string, content: string | Uint8Array][]
  worker: string
  template: DocumentTemplate
  render: Render
}

/** Makes a built app that of the site at a base path, `/` or `/x/`. */
export async function placeApp(app: BuiltApp, base: string): Promise<SiteApp> {
  const place = (text: string) => text.replaceAll(anyPath, base.slice(0, -1))
  const files: [string, string | Uint8Array][] = [
    ...app.texts.map(([path, text]): [string, string] => [path, place(text)]),
    ...app.bytes.map(([path, text]): [string, Uint8Array] => [path, Buffer.from(text, 'base64')]),
  ]
  // Every text of it that holds an address, wherever that is.
  const { style, ...template } = JSON.parse(place(JSON.stringify(app.template)))
  const { script } = template
  const needed = app.worker.needed.map(place)
  return {
    files,
    worker: makeWorker(place(app.worker.code), { base, needed, files }),
    template: { ...template, style, policy: contentSecurityPolicy({ script, style }) },
    render: await loadRender(app.server.map(([name, code]) => [name, place(code)])),
  }
}

/**
 * Writes the service worker of a site: what its build tells it, which are the files of the app with their digests and
 * those that it keeps before they are asked for, then its code.
 */
function makeWorker(
  code: string,
  { base, needed, files }: Pick<SiteApp, 'files'> & { base: string; needed: string[] },
): string {
  const digests = Object.fromEntries(
    files
      .filter(([path]) => path.startsWith('assets/'))
      .map(([path, content]): [string, string] => [base + path, digestOf(content)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
  const build = digestOf(JSON.stringify(digests)).slice(0, 8)
  return `self.settings=${JSON.stringify({ base, build, files: digests, needed })};${code}`
}

/** Node loads modules from files: they lie in a folder until they are loaded. */
async function loadRender(modules: readonly [path: string, code: string][]): Promise<Render> {
  const folder = mkdtempSync(join(tmpdir(), 'sutur-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    for (const [name, code] of modules) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), code)
    }
    return (await import(pathToFileURL(join(folder, 'render.js')).href)).render
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
