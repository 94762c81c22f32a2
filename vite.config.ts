import { basename } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { sutur } from './src/publisher/vite/plugin.ts'

const tests = ['src/**/*.test.{ts,tsx}']
/** They kill, start whole programs or read hostile input: they run beside the stories of e2e. */
const slowTests = ['src/**/*.slow.test.ts']

/**
 * What Lightning CSS calls `Features.LightDark`: to write it for older browsers would cost every theme two properties. The
 * one rule that uses it asks whether it is known.
 */
const lightDark = 1 << 20

export default defineConfig({
  plugins: [
    react(),
    sutur({
      render: 'src/reader/app/render.tsx',
      start: 'src/reader/app/start.ts',
      worker: 'src/reader/worker/worker.ts',
      fonts: 'src/reader/styles/fonts',
      tokens: 'src/reader/styles/tokens.css',
    }),
  ],
  css: { modules: { generateScopedName: classNameOf }, lightningcss: { exclude: lightDark } },
  // A font inside the stylesheet would be a `data:` address, which the policy refuses.
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  preview: { port: Number(process.env.PORT ?? 4173), strictPort: true },
  test: {
    // Only for what hangs: a machine with other work to do may take a minute for a test.
    testTimeout: 300_000,
    maxWorkers: '100%',
    // Files share what they import, which halves their time: none may leave a trace in it.
    isolate: false,
    unstubGlobals: true,
    projects: [
      { extends: true, test: { name: 'unit', include: tests, exclude: slowTests } },
      { extends: true, test: { name: 'slow', include: slowTests } },
    ],
  },
})

/** `Card_row`: readable, and a stylesheet that is changed gives the pages no other classes. */
function classNameOf(name: string, file: string): string {
  return `${basename(file, '.module.css')}_${name}`
}
