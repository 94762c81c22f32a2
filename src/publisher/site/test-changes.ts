import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where and when a site is published, as far as a publisher may change it. */
export interface Setting {
  origin: string | undefined
  base: string
  now: Date
  /** Stand for another version of the program, and of what every page shares. */
  program: number
  script: number
}

const topics = ['world', 'arts', 'science', 'nature']
/** The last has no file. */
const ownIds = ['about', 'contact', 'terms']
const words = 'نهر مدينة كتاب قناة جسر سوق مطر نخل ورق حبر قافلة مرفأ شارع بستان سفينة'.split(' ')
const day = 86_400_000

/** An edition that changes at random as papers do; what a change did is said in its name. */
export function makeChangingEdition(folder: string, random: () => number) {
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One
  const some = (count: number) => Array.from({ length: count }, () => pick(words)).join(' ')
  const place = (id: string) => join(folder, 'articles', `${id}.json`)
  const ids = () => readdirSync(join(folder, 'articles')).map((name) => name.replace('.json', ''))
  const read = (id: string) => JSON.parse(readFileSync(place(id), 'utf8'))
  const write = (id: string, fields: object) =>
    writeFileSync(place(id), JSON.stringify({ version: 1, id, language: 'ar', ...fields }))
  const change = (fields: () => object) => {
    const id = pick(ids())
    write(id, { ...read(id), ...fields() })
  }
  const date = () => new Date(Date.UTC(2026, 10, 1) - random() * 900 * day).toISOString()
  const picture = (name: string) =>
    writeFileSync(
      join(folder, 'images', name),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${8 + Math.floor(random() * 8)}" height="6" fill="#${String(Math.floor(random() * 900) + 100)}"/>`,
    )
  const page = (id: string) =>
    writeFileSync(
      join(folder, 'pages', `${id}.json`),
      JSON.stringify({
        version: 1,
        id,
        language: 'ar',
        headline: some(2),
        ...(random() < 0.3 && { status: 'draft' }),
        ...(random() < 0.5 && { modified: date() }),
        body: [
          { type: 'paragraph', text: some(20) },
          { type: 'figure', src: `images/${pick(['a', 'c', 'gone'])}.svg` },
        ],
      }),
    )
  /** Which pages there are, and which the edition names, are two things. */
  let pages = ownIds
  const config = (labels: string, front?: string) =>
    writeFileSync(
      join(folder, 'edition.json'),
      JSON.stringify({
        version: 1,
        name: `صحيفة ${labels}`,
        language: 'ar',
        topics: topics.map((id) => ({ id, label: { ar: `${id} ${labels}` } })),
        authors: ['a', 'b']
          .slice(Math.floor(random() * 3))
          .map((id) => ({ id, name: `كاتب ${id}`, portrait: `images/${id}.svg` })),
        stories: ['x', 'y']
          .slice(Math.floor(random() * 3))
          .map((id) => ({ id, label: { ar: `قصة ${id}` } })),
        ...(front !== undefined && { front: { lead: front } }),
        ...(pages.length > 0 && { pages }),
        ...(random() < 0.5 && { brand: { accent: '#1f6b45', wordmark: 'images/c.svg' } }),
      }),
    )
  let count = 0
  const add = () =>
    write(`leaf-${count++}`, {
      headline: some(4),
      ...(random() < 0.9 && { published: date() }),
      section: pick(topics),
      ...(random() < 0.5 && { bylines: [{ name: `كاتب ${pick(['a', 'b', 'ج'])}` }] }),
      ...(random() < 0.5 && { topics: [pick(topics)] }),
      ...(random() < 0.3 && { story: pick(['x', 'y', 'z']) }),
      ...(random() < 0.5 && {
        lead: { type: 'figure', src: `images/${pick(['a', 'b', 'gone'])}.svg` },
      }),
      ...(random() < 0.3 && { related: [{ id: `leaf-${Math.floor(random() * (count + 1))}` }] }),
      ...(random() < 0.3 && { next: [`leaf-${Math.floor(random() * (count + 1))}`] }),
      body: [{ type: 'paragraph', text: some(40) }],
    })

  const changes: Record<string, (setting: Setting) => void> = {
    'an article is new': () => add(),
    'two articles are new': () => {
      add()
      add()
    },
    'an article is changed': () => change(() => ({ headline: some(5), deck: some(9) })),
    'a comma is changed': () =>
      change(() => ({ body: [{ type: 'paragraph', text: `${some(40)}،` }] })),
    'an article is back-dated': () => change(() => ({ published: date() })),
    'an article is deleted': () => rmSync(place(pick(ids()))),
    'an article is renamed': () => {
      const id = pick(ids())
      const article = read(id)
      rmSync(place(id))
      const aliases = [...new Set([id, ...(article.aliases ?? [])])]
      write(`leaf-${count++}`, { ...article, id: `leaf-${count - 1}`, aliases })
    },
    'an article becomes a draft, or public': () => {
      const id = pick(ids())
      const { status, withdrawn, ...article } = read(id)
      write(id, { ...article, ...(status === undefined && { status: 'draft' }) })
    },
    'an article is withdrawn, or published again': () => {
      const id = pick(ids())
      const { status, withdrawn, ...article } = read(id)
      const reason = { withdrawn: { date: '2026-10-31', reason: some(6) } }
      const isOut = status === undefined
      write(id, { ...article, ...(isOut && { status: 'withdrawn', ...reason }) })
    },
    'an article gets a correction': () => {
      const id = pick(ids())
      const { corrections = [], ...article } = read(id)
      const more = { date: date(), text: some(9), serious: random() < 0.5 }
      write(id, { ...article, corrections: [...corrections, more] })
    },
    'a coverage is added to, or ends': () =>
      change(() => ({
        ...(random() < 0.5 && { coverage: pick(['live', 'ended']) }),
        body: [
          { type: 'paragraph', text: some(9) },
          ...Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
            type: 'entry',
            time: date(),
            body: [
              { type: 'paragraph', text: some(9) },
              { type: 'figure', src: `images/${pick(['b', 'gone'])}.svg` },
            ],
          })),
        ],
      })),
    'an article waits for its date': ({ now }) =>
      change(() => ({ published: new Date(now.getTime() + 100 * day).toISOString() })),
    'an article changes its section': () => change(() => ({ section: pick(topics) })),
    'an article is broken': () => writeFileSync(place(pick(ids())), '{"version":1'),
    'a picture is exchanged': () => picture(pick(['a.svg', 'b.svg', 'c.svg'])),
    'a picture goes or comes': () => {
      const path = join(folder, 'images', 'gone.svg')
      if (existsSync(path)) rmSync(path)
      else picture('gone.svg')
    },
    'an own page is changed': () => page(pick(ownIds.slice(0, 2))),
    'own pages are named, and others not': () => {
      pages = ownIds.filter(() => random() < 0.6)
      config(some(1))
    },
    'topics are renamed, and authors and stories go or come': () =>
      config(some(1), random() < 0.5 ? pick(ids()) : undefined),
    'the words of the paper change, or a line of them is broken': () =>
      writeFileSync(
        join(folder, 'lexicon.tsv'),
        Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
          Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(words)).join('\t'),
        ).join('\n'),
      ),
    'the words of the paper go': () => rmSync(join(folder, 'lexicon.tsv'), { force: true }),
    'the origin changes': (setting) => {
      setting.origin = pick([undefined, 'https://one.example', 'https://two.example'])
    },
    'the base changes': (setting) => {
      setting.base = pick(['/', '/x/'])
    },
    'a year goes by': (setting) => {
      setting.now = new Date(setting.now.getTime() + 365 * day)
    },
    'the program changes': (setting) => {
      setting.program++
    },
    'the app changes': (setting) => {
      setting.script++
    },
  }

  mkdirSync(join(folder, 'articles'), { recursive: true })
  mkdirSync(join(folder, 'images'))
  mkdirSync(join(folder, 'pages'))
  for (const name of ['a.svg', 'b.svg', 'c.svg', 'mark.svg']) picture(name)
  page('about')
  page('contact')
  config('أولى')
  for (let at = 0; at < 45; at++) add()

  return {
    /** Changes the edition or its setting, and says how. */
    change: (setting: Setting): string => {
      // A broken article stays away until another takes its place: the rest of the changes need whole ones.
      for (const id of ids())
        if (readFileSync(place(id), 'utf8') === '{"version":1') rmSync(place(id))
      const name = pick(Object.keys(changes))
      changes[name]?.(setting)
      return name
    },
  }
}
