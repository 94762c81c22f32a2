import { defineConfig, type Project } from '@playwright/test'
import { findChromium } from './chromium.ts'
import { findFirefox } from './firefox.ts'
import { sites } from './sites.ts'
import { findWebKit } from './webkit.ts'

const chromium: Project = {
  name: 'chromium',
  testMatch: '*.spec.ts',
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: findChromium(), args: ['--no-sandbox', '--disable-quic'] },
  },
}

function firefox(executablePath: string): Project {
  return {
    name: 'firefox',
    testMatch: '*.spec.ts',
    use: {
      browserName: 'firefox',
      // Firefox as its makers publish it, by WebDriver BiDi.
      channel: 'moz-firefox',
      launchOptions: {
        executablePath,
        firefoxUserPrefs: {
          // Going back would hang: Playwright does not see a page that comes out of this cache.
          'browser.sessionhistory.max_total_viewers': 0,
          'fission.bfcacheInParent': false,
          // As on a phone, so that a page is as wide as its window.
          'ui.useOverlayScrollbars': 1,
        },
      },
    },
  }
}

/** The engines beside Chromium that are installed here; says once which are not. */
function otherEngines(): Project[] {
  const path = findFirefox()
  const isWebKitHere = findWebKit() !== undefined
  const missing = [path ? '' : 'Firefox', isWebKitHere ? '' : 'WebKitGTK'].filter(Boolean)
  // Each worker reads this file too.
  if (missing.length > 0 && process.env.TEST_WORKER_INDEX === undefined) {
    console.log(`Not installed, so no story is told in it: ${missing.join(', ')}`)
  }
  return [
    ...(path ? [firefox(path)] : []),
    ...(isWebKitHere ? [{ name: 'webkit', testMatch: '*.webkit.ts', workers: 1 }] : []),
  ]
}

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  // Stories wait more than they work.
  workers: 4,
  // Only for what hangs: a machine with much other work to do may take minutes for a story.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'ar',
    // It keeps what stories want to see asked for anew; its own have it.
    serviceWorkers: 'block',
  },
  // One engine after the other: Chromium and Firefox are told every story, WebKitGTK the main ones.
  projects: [chromium, ...otherEngines()],
  webServer: {
    command: 'jiti e2e/serve.ts',
    cwd: '..',
    // The last that is served.
    url: sites.archive.url,
    timeout: 600_000,
    reuseExistingServer: false,
  },
})
