import { createHash } from 'node:crypto'
import { relative, resolve } from 'node:path'
import { buildSite, readBase } from '../publisher/build/build-site.ts'
import type { Log } from '../publisher/build/report.ts'
import { readSettings, type Settings } from '../publisher/build/settings.ts'
import { makeCardTools } from '../publisher/cards/card-tools.ts'
import { readArguments, runCommand, UsageError } from '../publisher/command-line.ts'
import { readColours } from '../publisher/page/colours.ts'
import { type OpenSite, openSite } from '../publisher/site/open-site.ts'
import { installed } from './installed.ts'

const usage = `Usage: sutur build [DIR] [--base PATH] [--outDir DIR] [--allow-empty] [--yes] [--timings]

Writes what changed of the paper in DIR (default: this folder) into a folder of plain files, and says what to upload.
  --base PATH     the path of the site below its address (default: /)
  --outDir DIR    where to (default: dist in the paper's folder)
  --allow-empty   publish a paper without an article
  --yes           remove more than half of the pages that are there
  --timings       say at the end where the time went, and how much was made
Environment:
  SUTUR_ORIGIN=https://paper.example  the site's address, where edition.json does not say it
  SUTUR_CARDS=off      no card images
  SUTUR_KEEP_DAYS=30   how long files of earlier builds stay
  SUTUR_CACHE=DIR      what is remembered for the next build (default: node_modules/.cache/sutur)
  SUTUR_CHANGES=FILE   lists what was changed, for programs

Exit code: 0 all is published; 1 nothing is, or what is faulty was left out and named; 2 used wrongly.`

/** A paper that is built or served. */
export interface Paper {
  /** As whoever called the command calls it; the command works in it. */
  name: string
  out: string
  base: string
  settings: () => Settings
  open: (settings: Settings) => OpenSite
  log: Log
}

export const log: Log = {
  info: (message) => console.log(message),
  warn: (message) => console.error(message),
  error: (message) => console.error(message),
}

/** Runs `sutur build` and returns its exit code. */
export function runBuild(args: readonly string[]): Promise<number> {
  return runCommand({ usage, noEdition: 'no edition to publish' }, () =>
    buildPaper(openPaper(args, true)),
  )
}

/** Reads the words of a command for a paper, and goes into its folder. Throws a UsageError. */
export function openPaper(args: readonly string[], isBuild: boolean): Paper {
  const { values, positionals } = readArguments(args, {
    base: { type: 'string' },
    ...(isBuild && {
      outDir: { type: 'string' },
      'allow-empty': { type: 'boolean' },
      yes: { type: 'boolean' },
      timings: { type: 'boolean' },
    }),
  })
  const [name = '.', more] = positionals
  if (more !== undefined) throw new UsageError(`unexpected "${more}"`)
  const given: Record<string, unknown> = values
  const out = given.outDir === undefined ? undefined : resolve(String(given.outDir))
  const base = readBase(values.base)
  goInto(name)
  const environment = {
    ...process.env,
    ...(given['allow-empty'] === true && { SUTUR_ALLOW_EMPTY: 'yes' }),
    ...(given.yes === true && { SUTUR_ALLOW_REMOVAL: 'yes' }),
    ...(given.timings === true && { SUTUR_TIMINGS: 'yes' }),
  }
  const colours = readColours(installed.tokens())
  const cardTools = makeCardTools(installed.fonts)
  return {
    name,
    out: out === undefined ? 'dist' : relative('.', out) || '.',
    base,
    settings: () => readSettings(environment),
    open: ({ origin, areCardsWanted }) =>
      openSite(process.env.SUTUR_EDITION ?? '.', {
        base,
        origin,
        now: new Date(),
        program: programOf(installed.app().program),
        colours,
        cardTools: areCardsWanted ? cardTools : undefined,
      }),
    log,
  }
}

/** Builds a paper and returns the exit code. */
export async function buildPaper({ name, ...paper }: Paper): Promise<number> {
  await buildSite({ ...paper, edition: name, app: async () => installed.app() })
  return Number(process.exitCode ?? 0)
}

/** The caches of a paper lie in its folder, as all that is its own. */
function goInto(name: string): void {
  try {
    process.chdir(name)
  } catch {
    throw new UsageError(`expected the folder of a paper, found "${name}"`)
  }
}

/** What is made depends on Node too. */
function programOf(built: string): string {
  return createHash('sha256').update(`${built} ${process.version}`).digest('hex')
}
