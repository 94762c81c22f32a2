import { defineConfig } from '@playwright/test'
import { findChromium } from './chromium.ts'
import { sites } from './sites.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  // Stories wait more than they work.
  workers: 3,
  // Only for what hangs: a machine with other work to do may take a minute for a story.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'ar',
    // It keeps what stories want to see asked for anew; its own have it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: findChromium(), args: ['--no-sandbox', '--disable-quic'] },
  },
  webServer: {
    command: 'jiti e2e/serve.ts',
    cwd: '..',
    // The last that is served.
    url: sites.archive.url,
    timeout: 600_000,
    reuseExistingServer: false,
  },
})
