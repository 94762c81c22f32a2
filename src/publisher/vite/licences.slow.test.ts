import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'

/** Builds the app as a publisher does, and gives its licences and the files that its source maps name. */
async function buildApp() {
  const built = await build({
    logLevel: 'silent',
    mode: 'production',
    build: { write: false, sourcemap: true },
  })
  // They are named from where the app is built to, in a folder of `node_modules`; Vite bundles workers as if for its own.
  const placeOf = (map: string) =>
    /\bbook-worker-/.test(map) ? 'dist/assets' : 'node_modules/.vite/sutur/any/app/assets'
  if (!('output' in built)) throw new Error('the app was not built')
  const files = built.output.map((one) => ({
    name: one.fileName,
    text: String(one.type === 'asset' ? one.source : one.code),
  }))
  const maps = files.filter(({ name }) => name.endsWith('.js.map'))
  return {
    text: files.find(({ name }) => name === 'licences.txt')?.text ?? '',
    sources: maps.flatMap(({ name, text }) =>
      JSON.parse(text).sources.map((source: string) => resolve(placeOf(name), source)),
    ) as string[],
    fonts: files.filter(({ name }) => name.endsWith('.woff2')),
  }
}

it('licences.txt names all that is in the scripts and fonts, with its text, and nothing else', async () => {
  const { text, sources, fonts } = await buildApp()
  const packages = sources.flatMap(
    (source) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
  )
  expect(packages).toEqual(expect.arrayContaining(['react-dom', 'fflate']))
  const versions = [...new Set(packages)].map((name) => {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
    return `${name} ${version}`
  })
  const notices = text.split(/\n-{80}\n\n/)
  const titles = notices.map((notice) => notice.split('\n')[0] ?? '')
  const helpers = titles.filter((title) => /^(vite|rolldown) /.test(title))
  expect(titles).toEqual([
    'Sutur',
    ...[...versions, ...helpers].sort(),
    'Noto Naskh Arabic (font)',
    'Vazirmatn (font)',
  ])
  for (const notice of notices) expect(notice).toMatch(/permission|SIL OPEN FONT LICENSE/i)
  expect(notices[0]).toContain(readFileSync('LICENSE', 'utf8'))
  for (const { name } of fonts) expect(name).toMatch(/^assets\/(naskh|vazirmatn)-/)
  // Those of Vite's own packages would be a hundred thousand letters more.
  expect(text.length).toBeLessThan(40_000)
  expect((await buildApp()).text).toBe(text)
})
