import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { colours, now, render, template } from '../edition/test-edition.ts'
import { openSite } from '../site/open-site.ts'
import { publish } from '../site/publish.ts'
import type { Given } from './test-servers.ts'

/** What stands in files that no host may show. */
export const secret = 'for nobody else'

/** Publishes the sample with what a build adds, and lays beside it what no host may show. */
export async function publishSample(place: string, base: string): Promise<Given> {
  const name = base === '/' ? 'top' : 'below'
  const edition = join(place, `${name}-edition`)
  cpSync('public', edition, { recursive: true })
  cpSync('public/images/suez.svg', join(edition, 'images/قناة.svg'))
  const article = readFileSync('public/articles/suez.json', 'utf8')
  write(
    join(edition, 'articles/suez.json'),
    article.replaceAll('images/suez.svg', 'images/قناة.svg'),
  )
  const gone = { ...JSON.parse(article), id: 'gone', status: 'withdrawn' }
  write(join(edition, 'articles/gone.json'), JSON.stringify(gone))
  const root = join(place, name)
  const { site } = openSite(edition, { base, origin: 'https://sutur.example', now, colours })
  await publish(
    site,
    render,
    { ...template, style: 'p{}'.repeat(500) },
    {
      write: (path, content) => write(join(root, path), content),
    },
  )
  write(join(root, 'worker.js'), 'self'.repeat(200))
  write(join(root, 'assets/reader-CrHa59n2.js'), 'start()'.repeat(200))
  write(join(root, 'assets/reader-CrHa59n2.css'), 'p{}'.repeat(500))
  write(
    join(root, 'assets/naskh-3jmzCzD-.woff2'),
    readFileSync('src/reader/styles/fonts/naskh-400.woff2'),
  )
  for (const file of ['.secret', '.git/config', 'a/.env', `../${name}-secret.txt`]) {
    write(join(root, file), secret)
  }
  return { root, base, work: join(place, `${name}-work`) }
}

function write(path: string, content: string | Uint8Array): undefined {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
