import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findChromium } from './chromium.ts'

/** The pictures of the README: `npm run screenshots` draws them from the sample edition. */
const pictures = [
  { name: 'front', path: '', width: 1280, height: 800, theme: 'light' },
  { name: 'article', path: 'a/aflaj/', width: 390, height: 800, theme: 'light' },
  { name: 'night', path: 'a/suez/', width: 390, height: 800, theme: 'dark' },
]

execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
  stdio: 'inherit',
  env: { ...process.env, SUTUR_ORIGIN: 'https://sutur.example' },
})
const server = await preview({ preview: { port: 4303 } })
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
mkdirSync('e2e/screenshots', { recursive: true })
for (const { name, path, width, height, theme } of pictures) {
  const page = await browser.newPage({ viewport: { width, height } })
  await page.addInitScript((value) => {
    localStorage.setItem('sutur.preferences', JSON.stringify({ theme: value }))
  }, theme)
  await page.goto(`http://localhost:4303/${path}`, { waitUntil: 'networkidle' })
  await page.screenshot({ path: `e2e/screenshots/${name}.jpg`, type: 'jpeg', quality: 80 })
}
await drawCardSheet()
await browser.close()
await server.close()

/** All card images of the sample edition on one sheet. */
async function drawCardSheet(): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1160, height: 100 } })
  const images = readdirSync('dist/cards').map(
    (name) => `<img src="http://localhost:4303/cards/${name}">`,
  )
  const style =
    'body{margin:8px;display:grid;grid-template-columns:repeat(4,280px);gap:8px;background:#dad6ce}'
  await page.setContent(`<style>${style} img{width:280px}</style>${images.join('')}`, {
    waitUntil: 'networkidle',
  })
  await page.screenshot({
    path: 'e2e/screenshots/cards.jpg',
    type: 'jpeg',
    quality: 55,
    fullPage: true,
  })
}
