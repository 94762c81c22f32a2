import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { promisify } from 'node:util'
import { preview } from 'vite'
import { writeArchive } from './archive.ts'
import { outDir, sites } from './sites.ts'

type Site = (typeof sites)[keyof typeof sites]

/** Builds a site as `npm run build` does, with no file of a build before; `env` says of what and how. */
async function build({ name, base, mode }: Site, env: NodeJS.ProcessEnv): Promise<void> {
  rmSync(outDir(name), { recursive: true, force: true })
  const words = ['--base', base, '--mode', mode, '--outDir', outDir(name)]
  await promisify(execFile)('npx', ['vite', 'build', ...words], {
    env: { ...process.env, NODE_ENV: mode, SUTUR_ORIGIN: 'https://sutur.example', ...env },
  })
}

await Promise.all([
  build(sites.sample, {}),
  // Half a thousand cards would only be waited for.
  build(sites.archive, { SUTUR_EDITION: writeArchive(), SUTUR_CARDS: 'off' }),
])
for (const { name, base, port } of Object.values(sites)) {
  await preview({
    base,
    build: { outDir: outDir(name) },
    preview: { port, strictPort: true },
  })
}
