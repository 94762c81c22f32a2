import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import { sites } from './sites.ts'

const driver = '/usr/bin/WebKitWebDriver'
const display = '/usr/bin/Xvfb'
/** The browser lies in a folder of its processor. */
const browsers = ['x86_64', 'aarch64'].map(
  (processor) => `/usr/lib/${processor}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
)
const port = sites.archive.port + 1

/** The WebKitGTK browser of this machine; undefined where it, its driver or a display without a screen is missing. */
export function findWebKit(): string | undefined {
  return [driver, display].every((file) => existsSync(file))
    ? browsers.find((file) => existsSync(file))
    : undefined
}

/** A window of WebKitGTK, driven by W3C WebDriver: Playwright's own WebKit is another one. */
export interface WebKit {
  open: (url: string) => Promise<void>
  reload: () => Promise<void>
  goBack: () => Promise<void>
  /** Presses what is found first; scrolls to it before. */
  click: (by: By, value: string) => Promise<void>
  type: (css: string, keys: string) => Promise<void>
  /** Goes on in a frame of the page. */
  enter: (css: string) => Promise<void>
  /** Runs a function in the page, or the frame that was entered last. */
  evaluate: <Words extends unknown[], Result>(
    act: (...words: Words) => Result,
    ...words: Words
  ) => Promise<Awaited<Result>>
  close: () => Promise<void>
}
type By = 'css selector' | 'link text' | 'partial link text' | 'xpath'

async function ask<Value>(method: string, path: string, body?: object): Promise<Value> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  })
  const { value } = await response.json()
  if (!response.ok) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`)
  return value
}

async function openWindow(binary: string): Promise<WebKit> {
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    },
  })
  const path = `/session/${sessionId}`
  const post = async (name: string, body: object = {}) => {
    await ask('POST', `${path}/${name}`, body)
  }
  const find = (using: By, value: string) =>
    ask<Record<string, string>>('POST', `${path}/element`, { using, value })
  const addressOf = (element: Record<string, string>) => `element/${Object.values(element)[0]}`
  const run = <Words extends unknown[], Result>(act: (...words: Words) => Result, ...args: Words) =>
    ask<Awaited<Result>>('POST', `${path}/execute/sync`, {
      script: `return (${act})(...arguments)`,
      args,
    })
  await post('timeouts', { implicit: 30_000, script: 30_000, pageLoad: 60_000 })
  return {
    open: (url) => post('url', { url }),
    reload: () => post('refresh'),
    goBack: () => post('back'),
    click: async (by, value) => {
      const element = await find(by, value)
      // An element arrives in the page as itself.
      await run((one: unknown) => (one as Element).scrollIntoView({ block: 'nearest' }), element)
      await post(`${addressOf(element)}/click`)
    },
    type: async (css, keys) =>
      post(`${addressOf(await find('css selector', css))}/value`, { text: keys }),
    enter: async (css) => post('frame', { id: await find('css selector', css) }),
    evaluate: run,
    close: () => ask('DELETE', path),
  }
}

/** A test that is told in a window of WebKitGTK of its own, which nothing was kept in. */
export const test = base.extend<{ webkit: WebKit }, { webkitDriver: string }>({
  webkitDriver: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its first argument.
    async ({}, use) => {
      const binary = findWebKit() ?? ''
      // It chooses a number that is free, and says it.
      const screen = spawn(display, ['-displayfd', '1', '-screen', '0', '1400x1000x24'])
      const [number] = await once(screen.stdout, 'data')
      const server = spawn(driver, [`--port=${port}`], {
        env: { ...process.env, DISPLAY: `:${number}`.trim() },
        stdio: 'ignore',
      })
      const isUp = () => ask('GET', '/status').then(Boolean, () => false)
      await expect.poll(isUp).toBe(true)
      await use(binary)
      server.kill()
      screen.kill()
    },
    { scope: 'worker' },
  ],
  webkit: async ({ webkitDriver }, use) => {
    const window = await openWindow(webkitDriver)
    await use(window)
    await window.close()
  },
})

export { expect }
