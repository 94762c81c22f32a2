import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rolldown, ViteBuilder } from 'vite'
import { anyPath, type BuiltApp } from '../build/built-app.ts'
import type { Cache } from '../cache.ts'
import { appFiles, makeDocumentTemplate } from './document-template.ts'
import { keptFiles } from './kept-files.ts'

/** Builds the app, or takes it as it was built of the same program in the same way. */
export async function buildApp(
  builder: ViteBuilder,
  { root, program }: { root: string; program: string },
  cache: Cache,
): Promise<BuiltApp> {
  // Named without the program: the next one takes its place, so that the cache does not grow with each.
  const name = `app-${digestOf(waysOf(builder)).slice(0, 32)}`
  const kept = readKept(cache.read(name))
  if (kept?.program === program) {
    // Vite builds by itself what nobody has built.
    for (const one of Object.values(builder.environments)) one.isBuilt = true
    return kept
  }
  const built = await builder.build(environmentOf(builder, 'client'))
  await builder.build(environmentOf(builder, 'ssr'))
  const worker = await builder.build(environmentOf(builder, 'worker'))
  if (!('output' in built && 'output' in worker)) throw new Error('the app was not built')
  const server = resolve(root, environmentOf(builder, 'ssr').config.build.outDir)
  const app = await describeApp({ built, worker, server }, { root, program })
  cache.write(name, Buffer.from(JSON.stringify(app)))
  return app
}

function readKept(content: Uint8Array | undefined): BuiltApp | undefined {
  return content && JSON.parse(Buffer.from(content).toString())
}

/** Puts what the three builds gave into one value. */
async function describeApp(
  parts: { built: Rolldown.RolldownOutput; worker: Rolldown.RolldownOutput; server: string },
  { root, program }: { root: string; program: string },
): Promise<BuiltApp> {
  const { built, worker, server } = parts
  const start = pathToFileURL(join(server, 'start.js'))
  const { startScript } = await import(`${start}?at=${Date.now()}`)
  const template = await makeDocumentTemplate(built, { root, startScript })
  const app: BuiltApp = {
    program,
    texts: [],
    bytes: [],
    worker: {
      code: worker.output[0].code,
      needed: [...template.preloads, ...keptFiles(built).map((name) => `${anyPath}/${name}`)],
    },
    template,
    server: readFolder(server),
  }
  for (const [path, content] of appFiles(built)) {
    if (typeof content === 'string') app.texts.push([path, content])
    else app.bytes.push([path, Buffer.from(content).toString('base64')])
  }
  return app
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
