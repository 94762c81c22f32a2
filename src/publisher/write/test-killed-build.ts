import { mkdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { readArticleAddress } from '../../article/addresses.ts'
import { dataFile, siteFile } from '../../article/published-files.ts'
import { readColours } from '../page/colours.ts'
import type { DocumentTemplate } from '../page/document.ts'
import type { Render } from '../page/render.ts'
import { openSite } from '../site/open-site.ts'
import { publish } from '../site/publish.ts'
import { type Disk, thisDisk } from './disk.ts'
import { writeSiteFolder } from './write-site-folder.ts'

/** What a killable build is of: an edition's folder, and a build of the app, in eight letters. */
export interface TestBuild {
  edition: string
  app: string
}

/** Writes an edition of the articles from one number to another. */
export function writeNumberedEdition(folder: string, from: number, to: number): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'articles'), { recursive: true })
  const config = { version: 1, name: 'صحيفة', language: 'ar', topics: [] }
  writeFileSync(join(folder, 'edition.json'), JSON.stringify(config))
  for (let at = from; at < to; at++) {
    const article = {
      version: 1,
      id: `leaf-${at}`,
      language: 'ar',
      headline: `ورقة ${at}`,
      published: new Date(Date.UTC(2020, 0, 1, at)).toISOString(),
      body: [{ type: 'paragraph', text: `نصّ الورقة رقم ${at}.` }],
    }
    writeFileSync(join(folder, 'articles', `leaf-${at}.json`), JSON.stringify(article))
  }
  return folder
}

/** Publishes an edition as a build does, with pages that name their data instead of being drawn. */
export async function runTestBuild(
  out: string,
  { edition, app }: TestBuild,
  disk: Disk = thisDisk,
): Promise<void> {
  const colours = readColours(readFileSync('src/reader/styles/tokens.css', 'utf8'))
  const now = new Date('2026-11-29T08:00:00Z')
  const script = `assets/reader-${app}.js`
  const template: DocumentTemplate = {
    html: readFileSync('index.html', 'utf8'),
    preloads: [],
    script: `import('/${script}')`,
    style: 'p{}',
    policy: "default-src 'none'",
  }
  const { site } = openSite(edition, { base: '/', now, colours })
  await writeSiteFolder(
    out,
    { now, keepDays: 0 },
    async (draft) => {
      draft.write(script, app)
      const { faults } = await publish(site, drawNeeds, template, draft)
      if (faults.length > 0) throw new Error(faults[0]?.found)
      draft.write(siteFile.worker, `importScripts('/${script}')`)
    },
    { disk },
  )
}

const drawNeeds: Render = async (path) => {
  const id = readArticleAddress(path)
  const needs = [dataFile.edition, ...(id === undefined ? [] : [dataFile.article(id)])]
  return { title: path, preloads: '', html: `<main>${needs.join(' ')}</main>`, boot: {} }
}

/** The files that a page names as needed, a script and data. */
export function neededBy(page: string): string[] {
  return page.match(/assets\/reader-\w{8}\.js|data\/v1\/[\w/-]+\.json/g) ?? []
}

/** As a program: says when it begins to write and to move, so that it can be killed then. */
if (process.argv[1] === import.meta.filename) {
  const [, , out = '', edition = '', app = ''] = process.argv
  let isMoving = false
  writeSync(1, 'writing\n')
  await runTestBuild(
    out,
    { edition, app },
    {
      ...thisDisk,
      rename: (from, to) => {
        if (!isMoving) writeSync(1, 'moving\n')
        isMoving = true
        thisDisk.rename(from, to)
      },
    },
  )
}
