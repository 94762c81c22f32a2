import { loadSnowball, searchByStems, stemByLight10 } from './bench-stemmers.ts'
import knownItems from './known-items.json' with { type: 'json' }
import {
  corpusArticles,
  engineOf,
  hasCorpus,
  planted,
  publishForSearch,
  readFrom,
  searchCases,
} from './test-archive.ts'

/**
 * What searching finds of the corpus's cases, by category, beside the stemmers of Lucene and Snowball: `ARTICLES` real
 * articles with one planted for each case. Then known items: articles by whoever remembers them.
 */
const count = Number(process.env.ARTICLES ?? 1000)

interface Tally {
  all: number
  /** By whoever searched how many were right. */
  right: Map<string, number>
  wrong: string[]
}

/** Says whether a query finds the article that was planted for it. */
type Finds = (query: string, id: string) => Promise<boolean>

async function measureCases(file: string): Promise<void> {
  const cases = searchCases(file)
  const articles = [...corpusArticles(0, count), ...cases.map(planted)]
  const searches = await makeSearches(articles)
  const tallies = new Map<string, Tally>()
  for (const [at, { category, query, text, expect }] of cases.entries()) {
    const kind = { '1': category, '-1': `not ${category}` }[expect] ?? `perhaps ${category}`
    const tally: Tally = tallies.get(kind) ?? { all: 0, right: new Map(), wrong: [] }
    tallies.set(kind, tally)
    tally.all++
    for (const [name, finds] of searches) {
      const isRight = (await finds(query, `p${at}`)) === expect > 0
      if (isRight) tally.right.set(name, (tally.right.get(name) ?? 0) + 1)
      else if (name === ours) tally.wrong.push(`${query} ← ${text}`)
    }
  }
  print(file, [...searches.keys()], tallies)
}

const ours = 'ours'

async function makeSearches(articles: Parameters<typeof searchByStems>[0]) {
  const engine = engineOf(readFrom(publishForSearch(articles)))
  const searches = new Map<string, Finds>()
  searches.set(ours, async (text, id) => {
    const { hits, unknown } = await engine.search({ text, topics: [], sort: 'relevance' })
    // What has only some of the words is shown under a heading that says so: it is no hit.
    return !unknown && hits.some((hit) => hit.id === id)
  })
  const stemmers = { light10: stemByLight10, Snowball: await loadSnowball() }
  for (const [name, stem] of Object.entries(stemmers)) {
    if (!stem) continue
    const search = searchByStems(articles, stem)
    searches.set(name, async (text, id) => search(text).includes(id))
  }
  return searches
}

function print(file: string, names: readonly string[], tallies: Map<string, Tally>): void {
  const must = [...tallies].filter(([kind]) => !kind.includes(' '))
  const rightOf = (tally: Tally) => names.map((name) => tally.right.get(name) ?? 0).join(' | ')
  const sum = (of: (tally: Tally) => number) => must.reduce((total, [, one]) => total + of(one), 0)
  const found = names.map((name) => sum(({ right }) => right.get(name) ?? 0)).join(' | ')
  console.log(`${file}, ${count} articles: ${names.join(' | ')}`)
  console.log(`  all that must be found: ${found} of ${sum(({ all }) => all)}`)
  for (const [kind, tally] of tallies) {
    const wrong = tally.wrong.map((one) => `\n    ${one}`).join('')
    console.log(`  ${kind}: ${rightOf(tally)} of ${tally.all}${wrong}`)
  }
}

/** Where articles stand for queries that one types who remembers them: other words than their headlines'. */
async function measureKnownItems(): Promise<void> {
  const engine = engineOf(readFrom(publishForSearch(corpusArticles(0, 2000))))
  const places: number[] = []
  for (const [id, text = ''] of knownItems) {
    const { hits, unknown } = await engine.search({ text, topics: [], sort: 'relevance' })
    const place = hits.findIndex((hit) => hit.id === id) + 1
    places.push(place)
    if (place !== 1 || unknown) console.log(`    ${text}: ${place}, without ${unknown ?? 'none'}`)
  }
  const at = (place: number) => places.filter((one) => one === place).length
  console.log(`${places.length} known items: ${at(1)} first, ${at(2)} second, ${at(0)} not found`)
}

if (hasCorpus) {
  if (!(await loadSnowball()))
    console.log('Snowball is not measured: `npm i --no-save snowball-stemmers` installs it')
  await measureCases('search-cases.json')
  await measureCases('search-cases-2.json')
  await measureKnownItems()
} else console.log('no corpus beside the checkout: nothing is measured')
