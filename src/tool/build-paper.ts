import { createHash } from 'node:crypto'
import { relative, resolve } from 'node:path'
import { buildSite, readBase } from '../publisher/build/build-site.ts'
import { optionsUsage, readBuildOptions } from '../publisher/build/options.ts'
import type { Log } from '../publisher/build/report.ts'
import { readSettings, type Settings } from '../publisher/build/settings.ts'
import { makeCardTools } from '../publisher/cards/card-tools.ts'
import { runCommand, UsageError } from '../publisher/command-line.ts'
import { readColours } from '../publisher/page/colours.ts'
import { type OpenSite, openSite, type WatchedEdition } from '../publisher/site/open-site.ts'
import { installed } from './installed.ts'

const usage = `Usage: sutur build [DIR] [--base PATH] [--outDir DIR] [--drafts] [--allow-empty] [--yes] [--timings]

Writes what changed of the paper in DIR (default: this folder) into a folder of plain files, and says what to upload.
${optionsUsage}`

/** A paper that is built or served. */
export interface Paper {
  /** As whoever called the command calls it; the command works in it. */
  name: string
  out: string
  base: string
  settings: () => Settings
  /** Opens it; `watched` where it is opened anew after each change. */
  open: (settings: Settings, watched?: WatchedEdition) => OpenSite
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
    buildPaper(openPaper(args)),
  )
}

/** Reads the words of a command for a paper, and goes into its folder. Throws a UsageError. */
export function openPaper(args: readonly string[]): Paper {
  const { positionals, outDir, environment, ...given } = readBuildOptions(args, process.env)
  const [name = '.', more] = positionals
  if (more !== undefined) throw new UsageError(`unexpected "${more}"`)
  const out = outDir === undefined ? undefined : resolve(outDir)
  const base = readBase(given.base)
  goInto(name)
  const colours = readColours(installed.tokens())
  const cardTools = makeCardTools(installed.fonts)
  return {
    name,
    out: out === undefined ? 'dist' : relative('.', out) || '.',
    base,
    settings: () => readSettings(environment),
    open: ({ origin, areCardsWanted, areDraftsShown }, watched) =>
      openSite(process.env.SUTUR_EDITION ?? '.', {
        base,
        origin,
        now: new Date(),
        program: programOf(installed.app().program),
        colours,
        cardTools: areCardsWanted ? cardTools : undefined,
        watched,
        showsUnpublished: areDraftsShown || watched !== undefined,
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
