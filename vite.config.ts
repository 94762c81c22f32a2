import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type MinifyOptions, minify } from 'terser'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { sutur } from './src/publisher/vite/plugin.ts'

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    sutur({
      render: 'src/reader/app/render.tsx',
      start: 'src/reader/app/start.ts',
      worker: 'src/reader/app/worker.ts',
      fonts: 'src/reader/styles/fonts',
      tokens: 'src/reader/styles/tokens.css',
    }),
    tighten(),
  ],
  // A font inside the stylesheet would be a `data:` address, which the policy refuses.
  build: {
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake: { manualPureFunctions: warnings } },
  },
  resolve: { alias: { 'react-router': lesserRouter } },
  css: {
    // `color-scheme` alone is enough: every colour is a token, nothing uses light-dark().
    lightningcss: { exclude: lightDark },
    modules: { generateScopedName: mode === 'production' ? shortName : '[name]-[local]' },
  },
  preview: { port: Number(process.env.PORT ?? 4173), strictPort: true },
  // Only for what hangs: a machine with other work to do may take seconds for a site.
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'e2e/*.test.ts'],
    testTimeout: 60_000,
  },
}))

/** React Router without its warnings for developers: 400 bytes that no reader needs. */
const lesserRouter = fileURLToPath(
  new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url),
)

/** What React Router says to developers all the same: 700 bytes. */
const warnings = ['warning', 'warningOnce']

/**
 * Goes over what Vite has minified once more: 1.6 kB less of 125 (brotli), kept for the next build because it takes
 * seconds. File names are those of what went in.
 */
function tighten(): Plugin {
  let cache = ''
  return {
    name: 'sutur-tighten',
    apply: ({ build }, { command }) => command === 'build' && !build?.ssr,
    configResolved: ({ cacheDir }) => {
      cache = join(cacheDir, 'sutur', 'tight')
      mkdirSync(cache, { recursive: true })
    },
    generateBundle: {
      // After Vite has written which parts a part waits for: what asks for compiling must come first in the file.
      order: 'post',
      async handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue
          const made = createHash('sha256').update(JSON.stringify(tightest)).update(chunk.code)
          const kept = join(cache, `${made.digest('hex')}.js`)
          if (!existsSync(kept)) {
            writeFileSync(`${kept}.${process.pid}`, await tight(chunk.code))
            renameSync(`${kept}.${process.pid}`, kept)
          }
          const code = readFileSync(kept, 'utf8')
          chunk.code = code.length > manyFunctions ? compiledAtOnce + code : code
        }
      },
    },
  }
}

/**
 * Asks V8 to compile a file whole while it arrives, beside the page (Chrome 136; to others it is a comment). A function
 * compiled when it is first called has the reader wait for it: half of what the first tap took.
 */
const compiledAtOnce = '//# allFunctionsCalledOnLoad\n'

/** Letters of a file from which asking for that is worth its 25 bytes. */
const manyFunctions = 10_000

async function tight(code: string): Promise<string> {
  return (await minify(code, tightest)).code ?? code
}

const tightest: MinifyOptions = {
  module: true,
  compress: {
    ecma: 2020,
    passes: 3,
    unsafe_arrows: true,
    keep_fargs: false,
    // What i18next says to developers and only when it is told to: a kilobyte of sentences.
    pure_funcs: ['this.logger.warn', 'this.logger.log', 'this.logger.deprecate'],
  },
  format: { ecma: 2020, comments: false },
}

/** The flag of Lightning CSS for its stand-in for light-dark(). */
const lightDark = 1 << 20

const stylesheets = readdirSync('src/reader', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.module.css'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort()

/**
 * The third class of the second stylesheet is `b2`. Readable names cost every page half a kilobyte; these depend on
 * nothing but the stylesheets, so that two builds write the same pages.
 */
function shortName(name: string, path: string, css: string): string {
  const file = stylesheets.findIndex((one) =>
    path.replaceAll('\\', '/').includes(`src/reader/${one}`),
  )
  const classes = [...new Set(css.match(/\.[A-Za-z][\w-]*/g))]
  const letters = file < 26 ? '' : String.fromCharCode(96 + Math.floor(file / 26))
  return `${letters}${String.fromCharCode(97 + (file % 26))}${classes.indexOf(`.${name}`)}`
}
