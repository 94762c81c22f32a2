import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** Where systems have it; without a window of its own it takes half the processor's time. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A Chromium to test with: the one that CHROMIUM names, Playwright's own, the system's, else one installed now.
 * Throws with what to do when there is none to be had.
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM
  if (given !== undefined) {
    if (existsSync(given)) return given
    throw new Error(`CHROMIUM names ${given}, where there is no file`)
  }
  return installed() ?? install()
}

function installed(): string | undefined {
  return [chromium.executablePath(), ...places].find((path) => existsSync(path))
}

function install(): string {
  console.log('No Chromium found: installing one')
  for (const [command, ...words] of [
    ['npx', 'playwright', 'install', 'chromium'],
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    spawnSync(command ?? '', words, { stdio: 'inherit' })
    const found = installed()
    if (found !== undefined) return found
  }
  throw new Error(
    'No Chromium could be installed: install Chromium or Chrome, or set CHROMIUM to its path',
  )
}
