import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defaultLimits, type Limits } from './limits.ts'

/** What the command line asks for. */
export interface Options {
  /** Files, folders and addresses. */
  files: string[]
  edition: string
  section?: string
  /** A file that says which sections and tags belong to which topic. */
  topics?: string
  /** Whether a result that is likely bad is refused. */
  strict: boolean
  /** The file that shows what was unsure, its source beside it. */
  review?: string
  dryRun: boolean
  json: boolean
  /** Whether what somebody edited by hand may be written over, and what did not change is read again. */
  force: boolean
  /** Whether the pages of a feed's summaries are fetched. */
  full: boolean
  allowPrivate: boolean
  /** Whether what was never published comes too, as drafts. */
  drafts: boolean
  /** A folder with a copy of the pictures of a site. */
  media?: string
  /** Whether the folders are looked at again and again, for what comes. */
  watch: boolean
  limits: Limits
}

/** How the command is used, printed when it is used otherwise. */
export const usage = `Usage: sutur import INPUT… [--inputs FILE] [--edition DIR] [--section ID] [--topics FILE] [--strict] [--review FILE] [--full] [--drafts] [--media DIR] [--watch] [--force] [--dry-run] [--json]
       npm run import -- …, in a copy of the source

Turns files, folders and addresses (http, https) into articles/<id>.json of an edition, told apart by what is in them.
  --inputs FILE    a file that names inputs, one a line; # begins a remark
  --edition DIR    the edition folder, made when it is not there (default: $SUTUR_EDITION, else this folder, or public in a copy of the source)
  --section ID     the section of all articles imported: a–z, 0–9 and hyphens
  --topics FILE    which sections and tags are which topic: {"culture": ["ثقافة", "ثقافة وفنون"], "-": ["no topic"]}
  --strict         refuse what is likely read wrongly, which is told as a doubt otherwise
  --review FILE    write an HTML file that shows what was unsure, each with its source beside it
  --full           fetch the pages of feeds that have only summaries
  --drafts         take drafts, scheduled and private posts of exports too, as drafts; never protected or deleted ones
  --media DIR      a copy of a site's pictures (wp-content/uploads, content/images), looked into before the web is asked
  --watch          go on with what comes into the folders or changes there, until Ctrl-C
  --force          write over what was edited by hand, ask anew for what did not change
  --dry-run        write nothing, say what would be written; pictures are not fetched
  --json           print one JSON document
  --allow-private  let addresses lead to this machine and its network, which are refused otherwise

Of exports of whole sites (WordPress, Ghost, Blogger, Substack, Medium, Telegram channels) only what every reader could
see is taken; what was left out is counted by kind, and so is what could not be read. Files of one export are read together.

The same article found again (its address, its guid, or nearly the same text) is updated in place and keeps its id. What
somebody edited by hand is kept. A run that was killed goes on where it stopped when it is run again. Pictures are taken
into images/, turned upright and rid of what a camera wrote into them, when sharp is installed; drawings (SVG) become
dots. Addresses are read as robots.txt allows, under the name SuturImporter and the paper's address, and asked again only
whether they changed; a server that asks for patience (Retry-After) is left alone until then.

Limits, each with its default:
  --max-size MB        of one input, unpacked (${defaultLimits.inputBytes / 1e6})
  --max-picture MB     of one picture (${defaultLimits.pictureBytes / 1e6}), of ${defaultLimits.picturePixels / 1e6} million dots at most
  --max-pictures N     of one article (${defaultLimits.pictures})
  --max-articles N     of one run (${defaultLimits.articles})
  --max-redirects N    of one address (${defaultLimits.redirects})
  --max-seconds N      for one answer (${defaultLimits.seconds})
  --max-reading N      seconds of the processor for reading one page (${defaultLimits.readingSeconds}), and again for each 0.5 MB of many articles
  --max-depth N        of folders and archives in each other (${defaultLimits.depth})

Exit code: 0 all is in; 1 an input was refused, in part or whole, or the disk failed; 2 used wrongly.`

/** A command line that cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Reads the command line; `edition` is the folder to use when none is named. Throws a UsageError. */
export function readOptions(args: readonly string[], edition: string): Options {
  const { values, positionals } = parse(args)
  if (values.help === true) throw new UsageError('')
  if (positionals.length === 0 && values.inputs === undefined)
    throw new UsageError('nothing named to import')
  if (values.edition === '') throw new UsageError('--edition needs a folder')
  if (values.media === '') throw new UsageError('--media needs a folder')
  const other = (['dry-run', 'json', 'review'] as const).find((option) => values[option])
  if (values.watch === true && other) throw new UsageError(`--watch goes without --${other}`)
  const { section } = values
  if (section !== undefined && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(section)) {
    throw new UsageError(
      `--section: expected an id of a–z, 0–9 and hyphens, 64 characters at most, found "${section}"`,
    )
  }
  return {
    files: [...new Set([...positionals, ...listedInputs(values.inputs)])],
    edition: values.edition ?? edition,
    ...(section === undefined ? {} : { section }),
    ...(values.topics === undefined ? {} : { topics: values.topics }),
    ...(values.review === undefined ? {} : { review: values.review }),
    strict: values.strict === true,
    dryRun: values['dry-run'] === true,
    json: values.json === true,
    force: values.force === true,
    full: values.full === true,
    allowPrivate: values['allow-private'] === true,
    drafts: values.drafts === true,
    watch: values.watch === true,
    ...(values.media === undefined ? {} : { media: values.media }),
    limits: limitsOf(values),
  }
}

function listedInputs(file: string | undefined): string[] {
  if (file === undefined) return []
  try {
    const lines = readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
    return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  } catch {
    throw new UsageError(`--inputs: expected a file that can be read, found "${file}"`)
  }
}

/** Each limit by its option, with how many of its own units one of the option's is. */
const limitOptions = {
  'max-size': ['inputBytes', 1e6],
  'max-picture': ['pictureBytes', 1e6],
  'max-pictures': ['pictures', 1],
  'max-articles': ['articles', 1],
  'max-redirects': ['redirects', 1],
  'max-seconds': ['seconds', 1],
  'max-reading': ['readingSeconds', 1],
  'max-depth': ['depth', 1],
} as const satisfies Record<string, readonly [keyof Limits, number]>

function limitsOf(values: Readonly<Record<string, string | boolean | undefined>>): Limits {
  const limits = { ...defaultLimits }
  for (const [option, [limit, unit]] of Object.entries(limitOptions)) {
    const value = values[option]
    if (value === undefined) continue
    if (typeof value !== 'string' || !/^\d+(?:\.\d+)?$/.test(value))
      throw new UsageError(`--${option}: expected a number, found "${value}"`)
    limits[limit] = Number(value) * unit
  }
  return limits
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        inputs: { type: 'string' },
        edition: { type: 'string' },
        section: { type: 'string' },
        topics: { type: 'string' },
        strict: { type: 'boolean' },
        review: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        force: { type: 'boolean' },
        full: { type: 'boolean' },
        'allow-private': { type: 'boolean' },
        drafts: { type: 'boolean' },
        media: { type: 'string' },
        watch: { type: 'boolean' },
        'max-size': { type: 'string' },
        'max-picture': { type: 'string' },
        'max-pictures': { type: 'string' },
        'max-articles': { type: 'string' },
        'max-redirects': { type: 'string' },
        'max-seconds': { type: 'string' },
        'max-reading': { type: 'string' },
        'max-depth': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
