import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sutur } from './src/publisher/plugin.ts'

export default defineConfig({
  plugins: [react(), sutur({ render: 'src/reader/render.tsx', start: 'src/reader/start.ts' })],
  build: { modulePreload: { polyfill: false } },
  css: { modules: { generateScopedName: scopedName } },
  preview: { port: Number(process.env.PORT ?? 4173), strictPort: true },
})

/** `Card.module.css`, `.picture` → `Card-picture`: unique because file names are, and the same on both sides. */
function scopedName(name: string, file: string): string {
  const part = /([^/\\]+)\.module\.css/.exec(file)?.[1] ?? ''
  return `${part}-${name}`
}
