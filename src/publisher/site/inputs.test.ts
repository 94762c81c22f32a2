import { beforeAll, describe, expect, it } from 'vitest'
import { cardFolder, dataFile } from '../../article/published-files.ts'
import { type CardTools, makeCardTools } from '../cards/card-tools.ts'
import { colours, makeTestEdition, now, template } from '../edition/test-edition.ts'
import { caching, cachingOf } from '../hosts/host-promises.ts'
import type { Render } from '../page/render.ts'
import { openSite } from './open-site.ts'
import type { Input } from './output.ts'
import { readDeclared } from './test-render.ts'

const { article, path, remove, write } = makeTestEdition()
const drawing = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="5" fill="${colour}"/>`

const texts = (end: string) => [{ type: 'paragraph', text: `كلام عن النهر والمدينة القديمة${end}` }]
const canal = {
  section: 'arts',
  story: 'water',
  bylines: [{ name: 'مازن' }],
  published: '2026-11-24',
  lead: { type: 'figure', src: 'images/canal.svg' },
  body: texts('.'),
}
const config = {
  version: 1,
  name: 'طبعة',
  language: 'ar',
  topics: ['science', 'history', 'language', 'cities', 'arts', 'technology', 'nature'].map(
    (id) => ({ id, label: { ar: id } }),
  ),
  authors: [
    { id: 'mazin', name: 'مازن', portrait: 'images/mazin.svg' },
    { id: 'layan', name: 'ليان' },
  ],
  stories: [
    { id: 'water', label: { ar: 'الماء' } },
    { id: 'fire', label: { ar: 'النار' } },
  ],
  pages: ['about', 'terms'],
  brand: { accent: '#0b3a8f', wordmark: 'images/name.svg' },
}

const page = (id: string, fields: object = {}) =>
  write(`pages/${id}.json`, {
    version: 1,
    id,
    language: 'ar',
    headline: `صفحة ${id}`,
    lead: { type: 'figure', src: 'images/house.svg' },
    body: texts('.'),
    ...fields,
  })

function begin(): void {
  remove('articles')
  write('edition.json', config)
  for (const name of ['canal', 'mark', 'name', 'mazin', 'house']) {
    write(`images/${name}.svg`, drawing('red'))
  }
  remove('pages')
  write('lexicon.tsv', '')
  page('about')
  page('terms')
  article('canal', canal)
  article('river', { ...canal, lead: undefined, aliases: ['stream'] })
  article('bridge', { ...canal, lead: undefined })
  article('ferry', { ...canal, lead: undefined, status: 'withdrawn' })
}

interface Given {
  origin?: string
  script?: string
  at?: Date
  hasCards?: boolean
}

let cardTools: CardTools
beforeAll(() => {
  cardTools = makeCardTools('src/reader/styles/fonts')
})

/** Every file with its inputs; cards are named and not drawn. */
async function publishAll({ origin, script, at, hasCards }: Given = {}) {
  const { site } = openSite(path(), {
    base: '/x/',
    origin: origin ?? 'https://sutur.example',
    now: at ?? now,
    colours,
    cardTools: hasCards === false ? undefined : cardTools,
  })
  const files = new Map<string, { content: string; inputs: readonly Input[] }>()
  for (const file of await site.paths()) {
    if (file.startsWith(cardFolder)) continue
    const given = script === undefined ? template : { ...template, script }
    const content = Buffer.from((await site.file(file, readDeclared, given)) ?? '').toString(
      'base64',
    )
    files.set(file, { content, inputs: (await site.inputs(file)) ?? [] })
  }
  return files
}

/** In which lists the changed articles stand, and what those say of them. */
const inLists = [/^(?:list|rows|feed):\/(?:latest|t\/arts|by\/mazin|s\/water|archive\/[\d-]+)\//]

const changes: { what: string; inputs: RegExp[]; change?: () => void; given?: Given }[] = [
  {
    what: 'the settings',
    inputs: [/^config$/],
    change: () => write('edition.json', { ...config, tagline: 'قول', language: 'ar-EG' }),
  },
  { what: 'the address', inputs: [/^address$/], given: { origin: 'https://other.example' } },
  { what: 'the app', inputs: [/^app$/], given: { script: 'other()' } },
  {
    what: 'the time',
    inputs: [/^now$/, /^age:/],
    given: { at: new Date('2027-11-25T12:00:00Z') },
  },
  { what: 'the cards', inputs: [/^card:/], given: { hasCards: false } },
  {
    what: 'a stop in an article',
    inputs: [/^article:canal$/],
    change: () => article('canal', { ...canal, body: texts('!') }),
  },
  {
    what: 'a headline',
    inputs: [
      /^article:canal$/,
      /^related:/,
      /^near:/,
      /^search$/,
      /^content:/,
      /^card:\/a\/canal\/$/,
      ...inLists,
    ],
    change: () => article('canal', { ...canal, headline: 'عنوان آخر' }),
  },
  {
    what: 'a new article',
    inputs: [/^related:/, /^near:/, /^search$/, /^content:/, /^counts$/, ...inLists],
    change: () => article('new', canal),
  },
  {
    what: 'the picture of an article',
    inputs: [/^pictures:canal$/, /^related:/, /^near:/, /^card:\/a\/canal\/$/, ...inLists],
    change: () => write('images/canal.svg', drawing('blue')),
  },
  {
    what: 'a month that had no article',
    inputs: [/^months:/, /^related:/, /^near:/, /^search$/, /^content:/, /^counts$/, ...inLists],
    change: () => article('new', { ...canal, published: '2026-09-01' }),
  },
  {
    what: 'a portrait',
    inputs: [/^shown:images\/mazin.svg$/],
    change: () => write('images/mazin.svg', drawing('blue')),
  },
  {
    what: 'a stop in an own page',
    inputs: [/^page:about$/],
    change: () => page('about', { body: texts('!') }),
  },
  {
    what: 'what an own page is called',
    inputs: [/^page:about$/, /^pages$/],
    change: () => page('about', { headline: 'من نحن' }),
  },
  {
    what: 'which own pages can be opened',
    inputs: [/^pages$/],
    change: () => page('terms', { status: 'draft' }),
  },
  {
    what: 'the picture of own pages',
    inputs: [/^page:/],
    change: () => write('images/house.svg', drawing('blue')),
  },
  {
    what: 'the mark',
    inputs: [/^picture:images\/mark.svg$/],
    change: () => write('images/mark.svg', drawing('blue')),
  },
  {
    what: 'the drawing of the name',
    inputs: [/^app$/, /^card:/],
    change: () => write('images/name.svg', drawing('blue')),
  },
  {
    what: 'the colours',
    inputs: [/^config$/, /^app$/, /^card:/],
    change: () => write('edition.json', { ...config, brand: { accent: '#1f6b45' } }),
  },
  {
    what: 'the words of the paper',
    inputs: [/^search$/, /^related:/],
    change: () => write('lexicon.tsv', 'نهر\tترعة\nمدينة\tحاضرة\n'),
  },
  {
    what: 'who had an address before',
    inputs: [/^alias:stream$/],
    change: () => {
      article('river', { ...canal, lead: undefined })
      article('bridge', { ...canal, lead: undefined, aliases: ['stream'] })
    },
  },
]

describe('of all files those alone change that declare it, when what changes is', () => {
  it.each(changes)('$what', async ({ inputs, change, given }) => {
    begin()
    const before = await publishAll()
    change?.()
    const after = await publishAll(given)
    const changed = [...before].filter(
      ([file, { content }]) => (after.get(file)?.content ?? content) !== content,
    )
    expect(changed).not.toEqual([])
    const forEver = changed.filter(([file]) => cachingOf(file) === caching.hashed)
    expect(forEver.map(([file]) => file)).toEqual([])
    const undeclared = changed.filter(
      ([, one]) => !one.inputs.some((input) => inputs.some((form) => form.test(input))),
    )
    expect(undeclared.map(([file]) => file)).toEqual([])
  })

  it('nothing, there is no input left that was not tried', async () => {
    begin()
    const declared = [...(await publishAll()).values()].flatMap((one) => one.inputs)
    const tried = changes.flatMap((one) => one.inputs)
    const kinds = new Set(declared.map((input) => input.replace(/:.*/, '')))
    const untried = [...kinds].filter(
      (kind) =>
        !declared.some(
          (input) => input.replace(/:.*/, '') === kind && tried.some((form) => form.test(input)),
        ),
    )
    expect(untried).toEqual([])
  })
})

it('a page may read nothing that it does not declare', async () => {
  const { site } = openSite(path(), { base: '/', now, colours })
  const greedy: Render = async (page, { read, ...given }) => {
    await read(dataFile.counts)
    return readDeclared(page, { read, ...given })
  }
  await expect(site.file('index.html', greedy, template)).rejects.toThrow(
    '/ reads data/v1/counts.json and does not declare it',
  )
})
