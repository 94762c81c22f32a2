import { readArguments } from '../command-line.ts'

/** What the command line of a build says. */
export interface BuildOptions {
  positionals: readonly string[]
  /** As they were given. */
  base: string | undefined
  outDir: string | undefined
  /** The environment, with what the flags say in it. */
  environment: Readonly<Record<string, string | undefined>>
}

/** Each flag by the variable that says the same. */
const flags = {
  drafts: 'SUTUR_DRAFTS',
  'allow-empty': 'SUTUR_ALLOW_EMPTY',
  yes: 'SUTUR_ALLOW_REMOVAL',
  timings: 'SUTUR_TIMINGS',
} as const

/** How they are used, a line for each. */
export const optionsUsage = `  --base PATH     the path of the site below its address (default: /)
  --outDir DIR    where to (default: dist)
  --drafts        show what is not public: drafts, and articles whose date is still to come
  --allow-empty   publish an edition without an article
  --yes           remove more than half of the pages that are there
  --timings       say at the end where the time went, and how much was made
Environment:
  SUTUR_ORIGIN=https://paper.example  the site's address, where edition.json does not say it
  SUTUR_CARDS=off      no card images
  SUTUR_KEEP_DAYS=30   how long files of earlier builds stay
  SUTUR_CACHE=DIR      what is remembered for the next build (default: node_modules/.cache/sutur)
  SUTUR_CHANGES=FILE   lists what was changed, for programs

Exit code: 0 all is published; 1 nothing is, or what is faulty was left out and named; 2 used wrongly.`

/** Reads the command line of a build. Throws a UsageError. */
export function readBuildOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): BuildOptions {
  const { values, positionals } = readArguments(args, {
    base: { type: 'string' },
    outDir: { type: 'string' },
    drafts: { type: 'boolean' },
    'allow-empty': { type: 'boolean' },
    yes: { type: 'boolean' },
    timings: { type: 'boolean' },
  })
  const said = Object.entries(flags).filter(([flag]) => Reflect.get(values, flag) === true)
  return {
    positionals,
    base: values.base,
    outDir: values.outDir,
    environment: { ...environment, ...Object.fromEntries(said.map(([, name]) => [name, 'yes'])) },
  }
}
