import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import type { Alias, Plugin, UserConfig, ViteBuilder } from 'vite'
import { siteFile } from '../../article/published-files.ts'
import { buildSite, readBase } from '../build/build-site.ts'
import { anyPath } from '../build/built-app.ts'
import { readSettings, type Settings } from '../build/settings.ts'
import { ownCache } from '../cache.ts'
import { type CardTools, makeCardTools } from '../cards/card-tools.ts'
import { readColours } from '../page/colours.ts'
import { makeHost } from '../serve/host.ts'
import { openSite, type WatchedEdition } from '../site/open-site.ts'
import { buildApp } from './build-app.ts'
import { serveEdition } from './dev.ts'
import { appChunk } from './document-template.ts'
import { licencesOf } from './licences.ts'
import { programAt } from './program.ts'
import type { ReaderModules } from './reader-modules.ts'

/** What is the reader's and the publisher works with: its modules, fonts (a folder) and design tokens (a stylesheet). */
interface ReaderParts extends ReaderModules {
  fonts: string
  tokens: string
}

/** The lists of words that the search knows are a part of their own: they hardly change, and its code does. */
const wordTables = {
  name: 'word-tables',
  test: /[\\/]article[\\/]text[\\/](?:plurals|verbs|spellings|own-letters|other-words|joined-names|wishes)\.ts$/,
}

/**
 * What the parts that come later share, by folders: a dozen files of some lines each would be asked for one after the other.
 * Whoever saves an article needs most of what keeps things on the device, and opens the library next.
 */
const sharedParts = ['device', 'parts'].map((name) => ({
  name,
  test: new RegExp(`[\\\\/]reader[\\\\/]${name}[\\\\/]`),
}))

/** So what finds words in texts, which the search, the library and marks in articles need. */
const matchingParts = {
  name: 'matching',
  test: /[\\/](?:search[\\/]read|article[\\/]text)[\\/]/,
  minShareCount: 2,
}

/**
 * Publishes the edition that SUTUR_EDITION names, `public` without it: build writes it, dev serves it as it changes,
 * preview serves what was built. A faulty article is left out and named, and the build then ends with exit code 1
 * after everything else was written.
 */
export function sutur({ fonts, tokens, ...modules }: ReaderParts): Plugin {
  let root = process.cwd()
  let base = '/'
  let givenBase: string | undefined
  let out = 'dist'
  let cardTools: CardTools | undefined
  const workerModules = new Set<string>()
  const edition = process.env.SUTUR_EDITION || 'public'
  const open = (
    { origin, areCardsWanted, areDraftsShown }: Settings,
    at: string,
    program: string,
    watched?: WatchedEdition,
  ) =>
    openSite(resolve(root, edition), {
      base: at,
      program,
      watched,
      showsUnpublished: areDraftsShown || watched !== undefined,
      origin,
      now: new Date(),
      colours: readColours(readFileSync(resolve(root, tokens), 'utf8')),
      cardTools: areCardsWanted ? cardTools : undefined,
    })
  const settings = () => readSettings(process.env)

  async function build(builder: ViteBuilder): Promise<void> {
    const place = readBase(givenBase)
    const program = programAt(root)
    await buildSite({
      edition,
      out: nameOf(out, root),
      base: place,
      settings,
      open: (read) => open(read, place, program),
      app: () => buildApp(builder, { root, program }, ownCache('builds')),
      log: builder.config.logger,
    })
  }

  return {
    name: 'sutur',
    config: (config, { command, mode, isPreview }) => {
      givenBase = config.base
      return buildConfig(config, modules, {
        isBuild: command === 'build' && !isPreview,
        mode,
        workerModules,
      })
    },
    configResolved: (config) => {
      root = config.root
      base = config.base
      out = resolve(root, config.build.outDir)
      cardTools = makeCardTools(resolve(root, fonts))
    },
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const one of Object.values(bundle)) {
          // Its stylesheet stands in every page: parts that come later must not wait for it.
          if (one.type === 'chunk' && one.name === appChunk) one.viteMetadata?.importedCss.clear()
        }
        if (this.environment.name !== 'client') return
        const source = licencesOf(bundle, { root, fonts: resolve(root, fonts), workerModules })
        this.emitFile({ type: 'asset', fileName: siteFile.licences, source })
      },
    },
    buildApp: build,
    configureServer: (server) => {
      const program = programAt(root)
      const watched = {}
      serveEdition(server, modules, {
        edition,
        base,
        open: () => open(settings(), base, program, watched),
      })
    },
    configurePreviewServer: (server) => {
      server.middlewares.use(makeHost(out, base))
    },
  }
}

/** A folder as whoever started the build calls it: `dist`. */
function nameOf(folder: string, root: string): string {
  const name = relative(root, folder)
  return name.startsWith('..') ? folder : name || '.'
}

/**
 * How the app is built for browsers, and for the publisher who draws pages with it: each into a folder aside, because
 * what is published is moved in when all of it is made.
 */
function buildConfig(
  config: UserConfig,
  modules: ReaderModules,
  { isBuild, mode, workerModules }: { isBuild: boolean; mode: string; workerModules: Set<string> },
): UserConfig {
  const out = resolve(config.root ?? '.', config.build?.outDir ?? 'dist')
  return {
    ...(isBuild && { base: `${anyPath}/` }),
    ...(isBuild &&
      mode === 'production' && { resolve: { alias: [productionRouter(config.root ?? '.')] } }),
    appType: 'mpa',
    publicDir: false,
    // Vite would answer OPTIONS by itself, for every site.
    preview: { cors: false },
    builder: {},
    worker: { plugins: () => [noteModules(workerModules)] },
    environments: {
      client: {
        build: {
          // The preview serves what this names.
          ...(isBuild && { outDir: folderAside(out, 'app'), emptyOutDir: true }),
          rollupOptions: {
            input: { [appChunk]: 'index.html' },
            // One script for reading: what a later part shares with it stays in it, or both would wait for a third.
            output: {
              codeSplitting: {
                groups: [
                  { name: appChunk, tags: ['$initial'] },
                  wordTables,
                  ...sharedParts,
                  matchingParts,
                ],
              },
            },
          },
        },
      },
      // One script without imports: workers of every browser run it.
      worker: {
        consumer: 'client',
        build: {
          write: false,
          rollupOptions: { input: modules.worker, output: { format: 'iife' } },
        },
      },
      ssr: {
        // It is loaded from wherever it lies, which may be far from any package.
        ...(isBuild && { resolve: { noExternal: true as const } }),
        ...(isBuild && {
          define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV ?? mode) },
        }),
        build: {
          ssr: true,
          outDir: folderAside(out, 'server'),
          emptyOutDir: true,
          rollupOptions: {
            input: { render: modules.render, start: modules.start },
            // In one file, or a part that comes later would meet another copy of what it shares with the entry.
            output: { codeSplitting: { groups: [{ name: 'server' }] } },
            checks: { ineffectiveDynamicImport: false },
          },
        },
      },
    },
  }
}

/** React Router's package exports the build that warns developers; that for readers lies beside it. */
function productionRouter(root: string): Alias {
  const { resolve: find } = createRequire(resolve(root, 'package.json'))
  const folder = dirname(find('react-router/package.json'))
  return { find: /^react-router$/, replacement: join(folder, 'dist/production/index.mjs') }
}

/** Notes of which modules the scripts of workers are made. */
function noteModules(modules: Set<string>): Plugin {
  return {
    name: 'sutur-worker-modules',
    generateBundle: (_, bundle) => {
      for (const one of Object.values(bundle)) {
        if (one.type === 'chunk') for (const id of one.moduleIds) modules.add(id)
      }
    },
  }
}

/** Where a half of the app is built to: named by a hash, because it is emptied, and a path could climb out. */
function folderAside(out: string, half: 'app' | 'server'): string {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 12)
  return `node_modules/.vite/sutur/${name}/${half}`
}
