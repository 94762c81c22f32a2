import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parseEdition } from '../article/edition-config.ts'
import { readArguments, runCommand, UsageError } from '../publisher/command-line.ts'
import { feedsFile, systemdUnits, workflow } from './automatic-publishing.ts'
import { installed } from './installed.ts'
import { makeArticle, schemaAddress } from './new-article.ts'

const usage = `Usage: sutur new DIR [--name NAME] [--language CODE] [--feed ADDRESS]…

Makes a folder for a paper: edition.json, a first article, and a workflow that publishes it on GitHub Pages.
  --name NAME       the paper's name (default: صحيفتي)
  --language CODE   the language of its interface (default: ar)
  --feed ADDRESS    a feed that what publishes by itself imports each hour; once for each feed

Exit code: 0 it is made; 1 it cannot be; 2 used wrongly.`

/** Runs `sutur new` and returns its exit code. */
export function runNew(args: readonly string[]): Promise<number> {
  return runCommand({ usage, noEdition: 'nothing was made' }, () => {
    const { values, positionals } = readArguments(args, {
      name: { type: 'string' },
      language: { type: 'string' },
      feed: { type: 'string', multiple: true },
    })
    const { name = 'صحيفتي', language = 'ar', feed: feeds = [] } = values
    const [folder, more] = positionals
    if (folder === undefined) throw new UsageError('expected the name of a folder, found none')
    if (more !== undefined) throw new UsageError(`unexpected "${more}"`)
    const wrong = feeds.find((feed) => !/^https?:\/\/\S+$/i.test(feed) || !URL.canParse(feed))
    if (wrong !== undefined) throw new UsageError(`--feed: expected an address, found "${wrong}"`)
    if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.DS'))) {
      throw new Error(`${folder} holds something already, and nothing was changed`)
    }
    makePaper(folder, { name, language, feeds })
    const named = /^[\w./-]+$/.test(folder) ? folder : `"${folder}"`
    console.log(`${folder} is made\n\n  npx sutur dev ${named}\n\nserves it as you edit it.`)
    return 0
  })
}

interface PaperChoices {
  name: string
  language: string
  /** Addresses. */
  feeds: readonly string[]
}

function makePaper(folder: string, { name, language, feeds }: PaperChoices): void {
  const hasFeeds = feeds.length > 0
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
  cpSync(installed.schema, join(folder, 'schema'), { recursive: true })
  makeArticle(folder, { id: 'first-article', ...(/^en\b/.test(language) ? english : arabic) })
  write('README.md', readme(name, hasFeeds))
  write('.gitignore', 'node_modules/\ndist/\ndist.next/\nexport/\n')
  write('.github/workflows/publish.yml', workflow(hasFeeds))
  for (const [unit, text] of Object.entries(systemdUnits(resolve(folder), hasFeeds))) {
    write(`systemd/${unit}`, text)
  }
  if (hasFeeds) write(feedsFile, `${feedsRemark}\n${feeds.join('\n')}\n`)
  write('package.json', toJson(packageOf(folder)))
}

/** What the first article says: how the next one is written. */
const arabic = {
  headline: 'المقال الأول',
  language: 'ar',
  body: [
    {
      type: 'paragraph',
      text: 'هذا المقال ملفّ واحد في المجلّد articles. يكفي تغيير نصّه وحفظه لتظهر الصفحة بنصّها الجديد، ويكفي حذفه ليزول من الصحيفة.',
    },
    { type: 'heading', level: 2, text: 'كتابة مقال جديد' },
    {
      type: 'paragraph',
      text: 'يُنشئ الأمر npx sutur article "عنوان المقال" ملفًّا جديدًا بتاريخ اليوم. وهو مسوّدة لا تُنشر ما دام فيه السطر status. ولكلّ فقرة أو عنوان فرعيّ أو صورة أو اقتباس موضعه في القائمة body، وتدلّ برامج التحرير مثل VS Code على الحقول الممكنة في أثناء الكتابة.',
    },
    { type: 'heading', level: 2, text: 'الصور والأبواب' },
    {
      type: 'list',
      ordered: false,
      items: [
        'توضع الصور في المجلّد images، ويذكرها المقال باسمها مع المجلّد (images/market.jpg) ومعها شرحها ومصدرها.',
        'تُعرَّف أبواب الصحيفة في الملفّ edition.json، ومعها اسمها ولغتها وعنوانها على الشبكة.',
        'يُظهر أعلى الصفحة ما في الملفّات من خطأ، باسم الملفّ والحقل.',
      ],
    },
  ],
}

const english = {
  headline: 'The first article',
  language: 'en',
  body: [
    {
      type: 'paragraph',
      text: 'This article is one file of the folder articles. Change its text and save it, and the page shows the new text; delete it, and the paper is without it.',
    },
    { type: 'heading', level: 2, text: 'How to begin another' },
    {
      type: 'paragraph',
      text: 'The command npx sutur article "A headline" makes a file that is dated now. It is a draft until the line "status" is taken out. Paragraphs, headings, pictures and quotations stand one after the other in "body"; a program for editing such as VS Code names what else is possible.',
    },
    { type: 'heading', level: 2, text: 'Pictures and topics' },
    {
      type: 'list',
      ordered: false,
      items: [
        'A picture lies in the folder images, and the article names it with its folder: images/market.jpg, with a caption and its credit.',
        'The topics of the paper, its name, language and address are in edition.json.',
        'What is wrong in a file stands at the top of the page, by file and field.',
      ],
    },
  ],
}

const feedsRemark = `# Feeds that the paper takes articles from, an address a line. Each is asked every hour whether it changed.
# Where feeds hold only summaries, --full behind the command "sutur import" takes the pages of their articles.`

const feedsWords = `
Before that they import the feeds of \`feeds.txt\`, and the workflow commits what is new. robots.txt is obeyed, a server
that asks for patience gets it, and what was edited by hand here is kept.
`

function readme(name: string, hasFeeds: boolean): string {
  return `# ${name}

A paper published with Sutur: \`edition.json\` (its name, topics, address), \`articles/\`, \`images/\`. A page of its own,
«من نحن», is a file as an article is one, \`pages/about.json\`, which \`"pages": ["about"]\` in \`edition.json\` names.

    npm install
    npx sutur dev                          # shows it as you edit it
    npx sutur article "عنوان المقال"        # begins an article
    npx sutur import saved-pages/          # takes in what there is
    npx sutur build                        # writes dist/, for any web host

\`.github/workflows/publish.yml\` publishes what is pushed to the branch main on GitHub Pages (Settings →
Pages → GitHub Actions), looks every hour for articles whose date has come, and turns red where a file was left out.
On a machine of your own \`systemd/\` does the same:

    cp systemd/* ~/.config/systemd/user/
    systemctl --user enable --now publish.timer
${hasFeeds ? feedsWords : ''}`
}

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
