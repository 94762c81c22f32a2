import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseEdition } from '../article/edition-config.ts'
import { readArguments, runCommand, UsageError } from '../publisher/command-line.ts'
import { installed } from './installed.ts'
import { makeArticle, schemaAddress } from './new-article.ts'

const usage = `Usage: sutur new DIR [--name NAME] [--language CODE]

Makes a folder for a paper: edition.json, a first article, and a workflow that publishes it on GitHub Pages.
  --name NAME       the paper's name (default: صحيفتي)
  --language CODE   the language of its interface (default: ar)

Exit code: 0 it is made; 1 it cannot be; 2 used wrongly.`

/** Runs `sutur new` and returns its exit code. */
export function runNew(args: readonly string[]): Promise<number> {
  return runCommand({ usage, noEdition: 'nothing was made' }, () => {
    const { values, positionals } = readArguments(args, {
      name: { type: 'string' },
      language: { type: 'string' },
    })
    const [folder, more] = positionals
    if (folder === undefined) throw new UsageError('expected the name of a folder, found none')
    if (more !== undefined) throw new UsageError(`unexpected "${more}"`)
    if (existsSync(folder) && readdirSync(folder).length > 0) {
      throw new Error(`${folder} holds something already, and nothing was changed`)
    }
    makePaper(folder, values.name ?? 'صحيفتي', values.language ?? 'ar')
    console.log(`${folder} is made\n\n  npx sutur dev ${folder}\n\nserves it as you edit it.`)
    return 0
  })
}

function makePaper(folder: string, name: string, language: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const edition = {
    $schema: schemaAddress('edition', ''),
    version: 1,
    name,
    language,
    topics: [{ id: 'news', label: { ar: 'أخبار', en: 'News', fr: 'Actualités' } }],
  }
  // Before anything is written: a name of a thousand letters makes no paper.
  parseEdition(JSON.stringify(edition), 'edition.json')
  write('edition.json', toJson(edition))
  mkdirSync(join(folder, 'images'), { recursive: true })
  makeArticle(folder, {
    id: 'first-article',
    headline: 'المقال الأول',
    section: 'news',
    body: firstArticle,
  })
  write('README.md', readme(name))
  write('.gitignore', 'node_modules/\ndist/\ndist.next/\n')
  write('.github/workflows/publish.yml', workflow)
  write('package.json', toJson(packageOf(folder)))
}

/** What the first article says: how the next one is written. */
const firstArticle = [
  {
    type: 'paragraph',
    text: 'هذا المقال ملفّ واحد في المجلّد articles. يكفي تغيير نصّه وحفظه لتظهر الصفحة بنصّها الجديد، ويكفي حذفه ليزول من الصحيفة.',
  },
  { type: 'heading', level: 2, text: 'كتابة مقال جديد' },
  {
    type: 'paragraph',
    text: 'يُنشئ الأمر npx sutur article "عنوان المقال" ملفًّا جديدًا بتاريخ اليوم. ولكلّ فقرة أو عنوان فرعيّ أو صورة أو اقتباس موضعه في القائمة body، ويدلّ المحرّر على الحقول الممكنة في أثناء الكتابة.',
  },
  { type: 'heading', level: 2, text: 'الصور والأقسام' },
  {
    type: 'list',
    ordered: false,
    items: [
      'توضع الصور في المجلّد images، ويذكر المقال اسم كلّ صورة مع شرحها ومصدرها.',
      'تُعرَّف أقسام الصحيفة في الملفّ edition.json، ومعها اسمها ولغتها وعنوانها على الشبكة.',
      'يُظهر أعلى الصفحة ما في الملفّات من خطأ، باسم الملفّ والحقل.',
    ],
  },
]

function readme(name: string): string {
  return `# ${name}

A paper published with Sutur: \`edition.json\` (its name, topics, address), \`articles/\`, \`images/\`.

    npm install
    npx sutur dev                          # shows it as you edit it
    npx sutur article "عنوان المقال"        # begins an article
    npx sutur import saved-pages/          # takes in what there is
    npx sutur build                        # writes dist/, for any web host

\`.github/workflows/publish.yml\` publishes every push on GitHub Pages (Settings → Pages → GitHub Actions).
`
}

const workflow = `name: publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npm install
      - id: pages
        uses: actions/configure-pages@v5
      # What the last build remembers and wrote: the next one makes only what changed.
      - uses: actions/cache@v4
        with:
          path: |
            node_modules/.cache/sutur
            dist
          key: sutur-\${{ github.run_id }}
          restore-keys: sutur-
      - run: npx sutur build --base "\${{ steps.pages.outputs.base_path }}/"
        env:
          SUTUR_ORIGIN: \${{ steps.pages.outputs.origin }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deploy
        uses: actions/deploy-pages@v4
`

function packageOf(folder: string): object {
  return {
    private: true,
    scripts: { dev: 'sutur dev', build: 'sutur build', start: 'sutur start' },
    dependencies: { sutur: sourceOfProgram(folder) },
  }
}

/**
 * Where the paper gets the program from: a packed file that it was installed from is laid into the paper, which then has
 * all that it needs wherever it is copied to; else the release of the same version.
 */
function sourceOfProgram(folder: string): string {
  const version = `^${installed.version()}`
  // npm writes down what it installed from beside the packages.
  const packages = dirname(installed.folder)
  const { packages: known = {} } = readJson(join(packages, '.package-lock.json')) ?? {}
  const from: unknown = known['node_modules/sutur']?.resolved
  if (typeof from !== 'string' || !from.startsWith('file:')) return version
  const file = resolve(dirname(packages), from.slice('file:'.length))
  if (!/\.tgz$/.test(file) || !existsSync(file)) return version
  copyFileSync(file, join(folder, basename(file)))
  return `file:${basename(file)}`
}

function readJson(path: string) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
