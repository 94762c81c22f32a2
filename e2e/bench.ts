/** What `npm run bench -- NAME` measures. */
const benches = {
  reading: () => import('./bench-reading.ts'),
  engine: () => import('../src/search/bench.ts'),
  cases: () => import('../src/search/bench-cases.ts'),
  search: () => import('./bench-search.ts'),
  previews: () => import('./bench-previews.ts'),
  html: () => import('./bench-html.ts'),
  kills: () => import('../src/importer/run/kill-bench.ts'),
  'browser-kills': () => import('./bench-browser-kills.ts'),
}

async function bench(names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (!isBench(name)) {
      throw new Error(`expected one of ${Object.keys(benches).join(', ')}, found ${name}`)
    }
    await benches[name]()
  }
}

function isBench(name: string): name is keyof typeof benches {
  return Object.hasOwn(benches, name)
}

const [named] = process.argv.slice(2)
void bench(named === undefined ? ['reading', 'engine', 'search'] : [named])
