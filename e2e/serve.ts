import { execFileSync } from 'node:child_process'
import { preview } from 'vite'
import { writeArchive } from './archive.ts'
import { outDir, sites } from './sites.ts'

const name = process.argv[2] === 'archive' ? 'archive' : 'sample'
const site = sites[name]

execFileSync(
  'npx',
  [
    'vite',
    'build',
    '--base',
    site.base,
    '--mode',
    site.mode,
    '--outDir',
    outDir(name),
    '--emptyOutDir',
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: site.mode,
      SUTUR_ORIGIN: 'https://sutur.example',
      // Half a thousand cards would only be waited for.
      ...(name === 'archive' && { SUTUR_EDITION: writeArchive(), SUTUR_CARDS: 'off' }),
    },
  },
)
await preview({
  base: site.base,
  build: { outDir: outDir(name) },
  preview: { port: site.port, strictPort: true },
})
