import {
  corpusArticles,
  engineOf,
  hasCorpus,
  planted,
  publishForSearch,
  readFrom,
  searchCases,
} from './test-archive.ts'

/** What searching finds of the corpus's cases, by category: `ARTICLES` real articles with one planted for each case. */
const count = Number(process.env.ARTICLES ?? 1000)

interface Tally {
  all: number
  right: number
  wrong: string[]
}

async function measureCases(file: string): Promise<void> {
  const cases = searchCases(file)
  const files = publishForSearch([...corpusArticles(0, count), ...cases.map(planted)])
  const engine = engineOf(readFrom(files))
  const tallies = new Map<string, Tally>()
  for (const [at, { category, query, text, expect }] of cases.entries()) {
    const { hits, unknown } = await engine.search({ text: query, topics: [], sort: 'relevance' })
    // What has only some of the words is shown under a heading that says so: it is no hit.
    const isFound = !unknown && hits.some(({ id }) => id === `p${at}`)
    const kind = { '1': category, '-1': `not ${category}` }[expect] ?? `perhaps ${category}`
    const tally = tallies.get(kind) ?? { all: 0, right: 0, wrong: [] }
    tallies.set(kind, tally)
    tally.all++
    if (isFound === expect > 0) tally.right++
    else tally.wrong.push(`${query} ← ${text}`)
  }
  const must = [...tallies].filter(([kind]) => !kind.includes(' '))
  const sum = (which: 'all' | 'right') => must.reduce((total, [, one]) => total + one[which], 0)
  console.log(`${file}, ${count} articles: ${sum('right')} of ${sum('all')} that must be found`)
  for (const [kind, { all, right, wrong }] of tallies)
    console.log(`  ${kind}: ${right} of ${all}${wrong.map((one) => `\n    ${one}`).join('')}`)
}

if (hasCorpus) {
  await measureCases('search-cases.json')
  await measureCases('search-cases-2.json')
} else console.log('no corpus beside the checkout: nothing is measured')
