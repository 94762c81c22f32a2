/**
 * The two built sites that the stories are read on: the sample edition as readers get it, and a small archive, built
 * with React's development warnings, under a base path and with an address of its own.
 */
export const sites = {
  sample: {
    name: 'sample',
    base: '/',
    port: 4301,
    url: 'http://localhost:4301/',
    mode: 'production',
  },
  archive: {
    name: 'archive',
    base: '/x/',
    port: 4302,
    url: 'http://localhost:4302/x/',
    mode: 'development',
  },
} as const

/** Where a site is written, away from the `dist` of whoever runs the tests. */
export function outDir(name: keyof typeof sites): string {
  return `node_modules/.vite/e2e/${name}`
}
