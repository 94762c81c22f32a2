/** The first of the two ports that the tests serve on; another lets two runs go side by side. */
const port = Number(process.env.E2E_PORT ?? 4301)

/**
 * The two built sites that the stories are read on: the sample edition as readers get it, and a small archive, built
 * with React's development warnings, under a base path and with an address of its own.
 */
export const sites = {
  sample: {
    name: 'sample',
    base: '/',
    port,
    url: `http://localhost:${port}/`,
    mode: 'production',
  },
  archive: {
    name: 'archive',
    base: '/x/',
    port: port + 1,
    url: `http://localhost:${port + 1}/x/`,
    mode: 'development',
  },
} as const

/** Where a site is written, away from the `dist` of whoever runs the tests. */
export function outDir(name: keyof typeof sites): string {
  return `node_modules/.vite/e2e/${port}/${name}`
}
