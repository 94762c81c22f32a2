import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { FoundArticle, Input } from '../formats/format.ts'
import { defaultLimits } from './limits.ts'
import type { Options } from './options.ts'
import type { readSource } from './read-source.ts'
import { type RunReport, runImport } from './run-import.ts'

/** A found article of a headline and a text, with whatever else a test is about. */
export function found(
  headline: string,
  text: string,
  more: Partial<FoundArticle> = {},
): FoundArticle {
  const body = [{ type: 'paragraph' as const, text }]
  return {
    article: { version: 1, language: 'ar', headline, body },
    keywords: [],
    doubts: [],
    ...more,
  }
}

/** A text that no other is like. */
export const longText =
  'افتتح المتحف أمس قاعة جديدة تعرض أدوات الصقارة القديمة وبراقع جمعت من بيوت الصقارين في القرى القريبة من الوادي، وقالت أمينته إن القاعة تبقى مفتوحة حتى نهاية الشتاء أمام طلاب المدارس جميعاً.'

/** What a source may call an article. */
export const namesOfSource = { url: 'https://a.example/1', guid: 'tag:a.example,1' }

/** What became of each article of a run, in order. */
export function rowsOf({ inputs }: RunReport) {
  return inputs.flatMap((one) => one.articles.map(({ status }) => status))
}

/** An edition that tests import into; inputs are files whose text is JSON of found articles. */
export function makeTestRun() {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sutur-run-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const edition = () => join(folder, 'edition')
  const options = (given: Partial<Options> = {}): Options => ({
    files: [],
    edition: edition(),
    dryRun: false,
    json: true,
    force: false,
    full: false,
    strict: false,
    allowPrivate: true,
    drafts: false,
    watch: false,
    limits: { ...defaultLimits, seconds: 2 },
    ...given,
  })
  const path = (...names: string[]) => join(folder, ...names)
  return {
    path,
    options,
    edition,
    /** Writes an input of finds; gives its file. */
    input: (name: string, ...finds: object[]): string => {
      writeFileSync(path(name), JSON.stringify(finds))
      return path(name)
    },
    /** Inputs are finds in JSON, unless another way to read them is given. */
    run: (files: string[], given: Partial<Options> = {}, read: typeof readSource = readFinds) =>
      runImport(options({ files, ...given }), () => {}, read),
    articles: () =>
      readdirSync(join(edition(), 'articles')).map((name) =>
        JSON.parse(readFileSync(join(edition(), 'articles', name), 'utf8')),
      ),
  }
}

async function readFinds({ bytes }: Input): Promise<{ articles: FoundArticle[] }> {
  return { articles: JSON.parse(Buffer.from(bytes).toString()) }
}
