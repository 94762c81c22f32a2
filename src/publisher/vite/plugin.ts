import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Logger, minify, type Plugin, type ViteBuilder, type ViteDevServer } from 'vite'
import { address } from '../../article/addresses.ts'
import { parseOrigin } from '../../article/edition-config.ts'
import { ContractError, describeFault, type Fault } from '../../article/faults.ts'
import { pageFile, siteFile } from '../../article/published-files.ts'
import { isContractError } from '../../article/schema.ts'
import { type CardTools, makeCardTools } from '../cards/card-tools.ts'
import { readColours } from '../site/colours.ts'
import { type OpenSite, openSite } from '../site/open-site.ts'
import { publish } from '../site/publish.ts'
import type { Render } from '../site/render.ts'
import { appChunk, keptFiles, makeDocumentTemplate } from './document-template.ts'
import { answer, fileOf, makeHost } from './serve.ts'

/** The reader's server modules; the plugin is told where they lie, because the publisher never imports them. */
export interface ReaderModules {
  render: string
  start: string
  worker: string
}

/** What is the reader's and the publisher works with: its modules, fonts (a folder) and design tokens (a stylesheet). */
interface ReaderParts extends ReaderModules {
  fonts: string
  tokens: string
}

interface LoadedReader {
  render: Render
  startScript: (urls: readonly string[]) => string
  workerScript: (base: string, files: readonly string[]) => string
}

/**
 * Publishes the edition that SUTUR_EDITION names, `public` without it: build writes it, dev serves it as it changes,
 * preview serves what was built. A faulty article is left out and named, and the build then ends with exit code 1
 * after everything else was written.
 */
export function sutur({ fonts, tokens, ...modules }: ReaderParts): Plugin {
  let root = process.cwd()
  let base = '/'
  let out = 'dist'
  let cardTools: CardTools | undefined
  const open = () =>
    openSite(resolve(root, process.env.SUTUR_EDITION ?? 'public'), {
      base,
      origin: parseOrigin(process.env.SUTUR_ORIGIN, 'SUTUR_ORIGIN'),
      now: new Date(),
      colours: readColours(readFileSync(resolve(root, tokens), 'utf8')),
      cardTools: areCardsWanted(process.env.SUTUR_CARDS) ? cardTools : undefined,
    })

  async function build(builder: ViteBuilder): Promise<void> {
    const { client, ssr } = builder.environments
    if (!client || !ssr) throw new Error('the build needs the client and the ssr environment')
    if (!/^\/([^/].*)?$/.test(base)) {
      throw withoutStack(`--base: expected a path such as /paper/, found ${JSON.stringify(base)}`)
    }
    const opened = open()
    const app = await builder.build(client)
    await builder.build(ssr)
    if (!('output' in app)) throw new Error('the app was not built')
    const reader = await loadReader(resolve(root, ssr.config.build.outDir))
    const template = await makeDocumentTemplate(app, {
      root,
      out,
      base,
      startScript: reader.startScript,
    })
    const written = await publish(opened.site, reader.render, template, out)
    // Last, so that nobody is given a worker whose files are not there.
    const worker = reader.workerScript(base, keptFiles(app, template, base))
    writeFileSync(join(out, siteFile.worker), (await minify('worker.js', worker)).code)
    report(builder.config.logger, opened, written)
  }

  return {
    name: 'sutur',
    config: (config) => ({
      appType: 'mpa',
      publicDir: false,
      builder: {},
      environments: {
        client: {
          build: {
            rollupOptions: {
              input: { [appChunk]: 'index.html' },
              // One script for reading: what a later part shares with it stays in it, or both would wait for a third.
              output: {
                codeSplitting: {
                  groups: [{ name: appChunk, tags: ['$initial'] }],
                },
              },
            },
          },
        },
        ssr: {
          build: {
            ssr: true,
            outDir: serverFolder(resolve(config.root ?? '.', config.build?.outDir ?? 'dist')),
            emptyOutDir: true,
            rollupOptions: {
              input: { ...modules },
              // In one file, or a part that comes later would meet another copy of what it shares with the entry.
              output: { codeSplitting: { groups: [{ name: 'server' }] } },
              checks: { ineffectiveDynamicImport: false },
            },
          },
        },
      },
    }),
    configResolved: (config) => {
      root = config.root
      base = config.base
      out = resolve(root, config.build.outDir)
      cardTools = makeCardTools(resolve(root, fonts))
    },
    generateBundle: {
      order: 'pre',
      handler: (_, bundle) => {
        for (const one of Object.values(bundle)) {
          // Its stylesheet stands in every page: parts that come later must not wait for it.
          if (one.type === 'chunk' && one.name === appChunk) one.viteMetadata?.importedCss.clear()
        }
      },
    },
    buildApp: async (builder) => {
      try {
        await build(builder)
      } catch (error) {
        if (!isContractError(error)) throw error
        throw withoutStack(`no edition to publish\n${error.message}`)
      }
    },
    configureServer: (server) => serveEdition(server, modules, base, open),
    configurePreviewServer: (server) => {
      const host = makeHost(out, base)
      server.middlewares.use(host.addHeaders)
      return () => server.middlewares.use(host.answerRest)
    },
  }
}

/** Where the server half of a build lies: named by a hash, because it is emptied, and a path could climb out. */
function serverFolder(outDir: string): string {
  return `node_modules/.vite/sutur/${createHash('sha256').update(outDir).digest('hex').slice(0, 12)}`
}

/** Card images are drawn unless SUTUR_CARDS says `off`; anything else is a mistake that would draw thousands. */
function areCardsWanted(value: string | undefined): boolean {
  if (value === undefined || value === '') return true
  if (value === 'off') return false
  const found = JSON.stringify(value)
  const problem = 'expected off, or nothing for card images'
  throw new ContractError([{ file: 'SUTUR_CARDS', field: 'value', problem, found }])
}

/** An error that is the publisher's to mend: told without our own stack. */
function withoutStack(message: string): Error {
  const error = new Error(message)
  error.stack = message
  return error
}

async function loadReader(folder: string): Promise<LoadedReader> {
  const load = (name: string) => import(`${pathToFileURL(join(folder, name))}?at=${Date.now()}`)
  const { render } = await load('render.js')
  const { startScript } = await load('start.js')
  const { workerScript } = await load('worker.js')
  return { render, startScript, workerScript }
}

/** Answers pages and data from the edition folder as it is now; everything else is Vite's. */
function serveEdition(
  server: ViteDevServer,
  modules: ReaderModules,
  base: string,
  open: () => OpenSite,
): void {
  let opened: OpenSite | undefined
  const folder = resolve(server.config.root, process.env.SUTUR_EDITION ?? 'public')
  server.watcher.add(folder).on('all', (_, file) => {
    if (!resolve(file).startsWith(folder)) return
    opened = undefined
    server.ws.send({ type: 'full-reload' })
  })
  server.middlewares.use(async (request, response, next) => {
    const file = fileOf(request.originalUrl ?? request.url, base)
    if (file === undefined || /^(@|src\/|node_modules\/)/.test(file)) return next()
    try {
      if (!opened) {
        opened = open()
        reportFaults(server.config.logger, opened.folder.faults)
      }
      const { render } = await server.ssrLoadModule(`/${modules.render}`)
      const { startScript } = await server.ssrLoadModule(`/${modules.start}`)
      const raw = readFileSync(join(server.config.root, 'index.html'), 'utf8')
      const html = await server.transformIndexHtml(`/${file}`, raw, request.originalUrl)
      const template = { html, preloads: [], script: startScript([]) }
      const content = await opened.site.file(file, render, template)
      if (content !== undefined) return answer(response, 200, file, content)
      if (!file.endsWith('.html')) return next()
      answer(
        response,
        404,
        file,
        (await opened.site.file(pageFile(address.missing), render, template)) ?? '',
      )
    } catch (error) {
      next(error)
    }
  })
}

function report(logger: Logger, opened: OpenSite, written: { pages: number; files: number }): void {
  for (const warning of opened.warnings) logger.warn(`note: ${warning}`)
  logger.info(
    `${opened.folder.ids.length} articles: ${written.pages} pages and ${written.files} other files`,
  )
  reportFaults(logger, opened.folder.faults)
  reportCardFaults(logger, opened.cardFaults())
}

/** Every fault by file, field and value; and the exit code that says that something was left out. */
function reportFaults(logger: Logger, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  for (const fault of faults) logger.error(describeFault(fault))
  const files = new Set(faults.map((fault) => fault.file)).size
  logger.error(
    `${files} ${files === 1 ? 'file was' : 'files were'} left out; mend what is named above`,
  )
  process.exitCode = 1
}

/** Cards that were not drawn are told like faults: what could have been a box is somebody's to look at. */
function reportCardFaults(logger: Logger, faults: readonly Fault[]): void {
  if (faults.length === 0) return
  for (const fault of faults) logger.error(describeFault(fault))
  logger.error('everything else was published; SUTUR_CARDS=off publishes without card images')
  process.exitCode = 1
}
