import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { ViteBuilder } from 'vite'
import type { Cache } from '../cache.ts'
import type { DocumentTemplate } from '../page/document.ts'
import type { Render } from '../page/render.ts'
import { appFiles, makeDocumentTemplate } from './document-template.ts'
import { loadReader } from './reader-modules.ts'
import { makeWorker } from './service-worker.ts'

/** The reader's app, built for browsers and for the publisher who draws pages with it. */
export interface BuiltApp {
  files: readonly [path: string, content: string | Uint8Array][]
  worker: string
  template: DocumentTemplate
  render: Render
}

/** An app as the cache keeps it; the files of a build are base64, its server modules stand by their names. */
interface KeptApp {
  program: string
  files: [path: string, content: string][]
  worker: string
  template: DocumentTemplate
  server: [path: string, code: string][]
}

/** Builds the app, or takes it as it was built of the same program in the same way. */
export async function buildApp(
  builder: ViteBuilder,
  { root, base, program }: { root: string; base: string; program: string },
  cache: Cache,
): Promise<BuiltApp> {
  // Named without the program: the next one takes its place, so that the cache does not grow with each.
  const name = `app-${digestOf([base, waysOf(builder)]).slice(0, 32)}`
  const kept = readKept(cache.read(name))
  const server = resolve(root, environmentOf(builder, 'ssr').config.build.outDir)
  if (kept?.program === program) {
    // Vite builds by itself what nobody has built.
    for (const one of Object.values(builder.environments)) one.isBuilt = true
    return openKept(kept, server)
  }
  const app = await builder.build(environmentOf(builder, 'client'))
  await builder.build(environmentOf(builder, 'ssr'))
  const workerCode = await builder.build(environmentOf(builder, 'worker'))
  if (!('output' in app && 'output' in workerCode)) throw new Error('the app was not built')
  const { render, startScript } = await loadReader(server)
  const template = await makeDocumentTemplate(app, { root, base, startScript })
  const files = appFiles(app)
  const worker = makeWorker(workerCode, app, template, base)
  const toKeep: KeptApp = {
    program,
    files: files.map(([path, content]) => [path, Buffer.from(content).toString('base64')]),
    worker,
    template,
    server: readFolder(server),
  }
  cache.write(name, Buffer.from(JSON.stringify(toKeep)))
  return { files, worker, template, render }
}

function readKept(content: Uint8Array | undefined): KeptApp | undefined {
  return content && JSON.parse(Buffer.from(content).toString())
}

/** The server modules are laid where a build would have put them: they import packages from there. */
async function openKept(
  { files, worker, template, server }: KeptApp,
  folder: string,
): Promise<BuiltApp> {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, code] of server) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), code)
  }
  const { render } = await loadReader(folder)
  return {
    files: files.map(([path, content]) => [path, Buffer.from(content, 'base64')]),
    worker,
    template,
    render,
  }
}

function environmentOf(builder: ViteBuilder, name: 'client' | 'ssr' | 'worker') {
  const environment = builder.environments[name]
  if (!environment) throw new Error(`an environment of the build is missing: ${name}`)
  return environment
}

/** In which ways the app is built: what a command or its environment may say otherwise. */
function waysOf(builder: ViteBuilder): unknown {
  const { minify, cssMinify, target, cssTarget, sourcemap, assetsInlineLimit } = environmentOf(
    builder,
    'client',
  ).config.build
  const { mode, env } = builder.config
  const ways = { minify, cssMinify, target, cssTarget, sourcemap, mode, env }
  return { ...ways, assetsInlineLimit: String(assetsInlineLimit), node: process.env.NODE_ENV }
}

function readFolder(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
