import { spawnSync } from 'node:child_process'
import { type BrowserContext, chromium } from '@playwright/test'
import { findChromium } from './chromium.ts'

/** A Chromium that keeps what it stores in a folder, and can be killed with all its processes at once. */
export interface KillableBrowser {
  context: BrowserContext
  kill: () => void
}

/** Opens a Chromium on what an earlier one left in the folder. */
export async function openKillableBrowser(folder: string): Promise<KillableBrowser> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-quic'],
    viewport: { width: 390, height: 844 },
    locale: 'ar',
    serviceWorkers: 'allow',
  })
  // Its first process is the oldest that was given the folder; all that it starts belongs to the same group.
  const found = spawnSync('pgrep', ['-of', '--', `--user-data-dir=${folder}`], { encoding: 'utf8' })
  const pid = Number(found.stdout)
  if (!pid) throw new Error(`no browser was found that works in ${folder}`)
  return { context, kill: () => process.kill(-pid, 'SIGKILL') }
}

export function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
