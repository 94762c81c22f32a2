import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** The Firefox to test with: the one that FIREFOX names, else the system's; undefined where there is none. */
export function findFirefox(): string | undefined {
  return [process.env.FIREFOX ?? '', ...places].find((path) => existsSync(path))
}
