import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, createBuilder } from 'vite'
import { jsonSchemas } from '../article/json-schema.ts'
import { ownCache } from '../publisher/cache.ts'
import { buildApp } from '../publisher/vite/build-app.ts'
import { programAt } from '../publisher/vite/program.ts'

/**
 * Lays into `lib/` what `npm pack` takes: the program as script, the reader's app as it is built, and what pages and
 * cards are made with. Whoever installs the package compiles nothing.
 */
process.env.NODE_ENV = 'production'
const root = process.cwd()
const lib = resolve('lib')
rmSync(lib, { recursive: true, force: true })
mkdirSync(join(lib, 'schema'), { recursive: true })

const program = programAt(root)
const builder = await createBuilder({ mode: 'production', logLevel: 'warn' })
const app = await buildApp(builder, { root, program }, ownCache('builds'))
writeFileSync(join(lib, 'app.json'), JSON.stringify(app))

cpSync('src/reader/styles/fonts', join(lib, 'fonts'), {
  recursive: true,
  filter: (path) => !path.endsWith('.py'),
})
writeFileSync(join(lib, 'tokens.css'), readFileSync('src/reader/styles/tokens.css'))
for (const [contract, schema] of Object.entries(jsonSchemas())) {
  const properties = { $schema: { type: 'string' }, ...Reflect.get(schema, 'properties') }
  const forEditors = { ...schema, properties }
  writeFileSync(join(lib, 'schema', `${contract}.json`), JSON.stringify(forEditors))
}

await build({
  configFile: false,
  publicDir: false,
  mode: 'production',
  logLevel: 'warn',
  build: {
    ssr: 'src/tool/sutur.ts',
    outDir: lib,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      output: {
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
        entryFileNames: 'sutur.js',
        chunkFileNames: '[name].js',
      },
    },
  },
})
