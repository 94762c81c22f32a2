import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installed } from './installed.ts'

const usage = `Usage: sutur COMMAND

  new DIR              makes a folder for a paper, with its first article
  article HEADLINE     makes an article in it
  dev [DIR]            serves the paper as it is edited
  build [DIR]          writes what changed into dist/, for any web host
  start [DIR]          builds it and serves dist/ as a host does
  import INPUT…        files, folders, addresses → articles
  export [DIR] --format F
                       the paper in standard formats
  host nginx|caddy|apache [DIR]
                       prints a host's configuration
  verify DIR or URL    holds a published paper against its checksums.txt

Each has --help. Without DIR, a command is for the paper in the folder that it is called in.`

/** Each command is loaded when it is called; those of whole wings read the command line by themselves. */
const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  new: async () => (await import('./new-paper.ts')).runNew(words()),
  article: async () => (await import('./new-article.ts')).runArticle(words()),
  dev: async () => (await import('./serve-paper.ts')).runDev(words()),
  build: async () => (await import('./build-paper.ts')).runBuild(words()),
  start: async () => (await import('./serve-paper.ts')).runStart(words()),
  import: () => runImport(),
  export: () => ofPaper(() => import('../publisher/export/cli.ts')),
  host: () => ofPaper(() => import('../publisher/hosts/cli.ts')),
  verify: () => import('../publisher/verify/cli.ts'),
}

/** Takes the paper's folder out of the words, as dev, build and start do. */
function ofPaper(command: () => Promise<unknown>): Promise<unknown> {
  const at = process.argv.findIndex((word, at) => at > 1 && isPaper(word))
  if (at > 1 && !/^--/.test(process.argv[at - 1] ?? '')) {
    process.env.SUTUR_EDITION = process.argv[at]
    process.argv.splice(at, 1)
  }
  return command()
}

function isPaper(folder: string): boolean {
  return existsSync(join(folder, 'edition.json'))
}

/** Outside a paper a slip would make another one. */
async function runImport(): Promise<unknown> {
  const isNamed = words().some((word) => /^--(edition|help)\b|^-h$/.test(word))
  if (isNamed || isPaper(process.env.SUTUR_EDITION ?? '.')) {
    return import('../importer/cli.ts')
  }
  console.error(
    'there is no paper here (edition.json): cd into its folder, or name one with --edition DIR',
  )
  return 2
}

/** The words of the command line after the command's name. */
function words(): string[] {
  return process.argv.slice(2)
}

const [name = '--help'] = words()
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command) {
  process.argv.splice(2, 1)
  // A paper is a folder of its own, where an edition is one of many in a copy of the source.
  process.env.SUTUR_EDITION ||= '.'
  const code = await command()
  if (typeof code === 'number') process.exitCode = code
} else if (name === '--help' || name === '-h') {
  console.log(usage)
} else if (name === '--version') {
  console.log(installed.version())
} else {
  console.error(`expected a command, found "${name}"\n\n${usage}`)
  process.exitCode = 2
}
