import { isBasePath } from '../base-path.ts'
import { readArguments, readOrigin, UsageError } from '../command-line.ts'
import { type FormatName, formatNames } from './formats.ts'

/** What the command line asks for. */
export interface Options {
  format: FormatName
  edition: string
  /** Where to; without it, a place named after the edition. */
  out?: string
  origin?: string
  base: string
  /** Whether articles are exported that are not public. */
  takesDrafts: boolean
}

/** How the command is used, printed when it is used otherwise. */
export const usage = `Usage: sutur export --format FORMAT [--edition DIR] [--out FILE or DIR]
       npm run export -- …, in a copy of the source

Writes the articles of an edition for other programs, whole or not at all; its own pages (pages/) are none.
  --format FORMAT  ninjs     IPTC ninjs 3.1: a folder, one JSON file for each article
                   jsonfeed  JSON Feed 1.1 of all articles: a file
                   rss       RSS 2.0 of all articles, full text: a file
                   markdown  Markdown with front matter: a folder, with the pictures
                   epub      EPUB 3, read from the side that the edition's language asks for: a file
  --edition DIR    the edition folder (default: $SUTUR_EDITION, else this folder, or public in a copy of the source)
  --out PATH       where to (default: export/ and the edition's name); a folder ending in .zip is written as one file.
                   A folder is replaced when an export made it, and refused when it holds anything else
  --origin URL     the site's address (default: $SUTUR_ORIGIN, else that of edition.json); without one, articles are
                   named by urn:uuid and ninjs, jsonfeed and rss cannot say where pictures are
  --base PATH      the path of the site below its address (default: /)
  --drafts         with what is not public: drafts, and articles whose date is still to come

Exit code: 0 all is written; 1 nothing is, or faulty articles were left out and named; 2 used wrongly.`

/** Reads the command line; the environment gives what it does not name. Throws a UsageError. */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    edition: { type: 'string' },
    out: { type: 'string' },
    origin: { type: 'string' },
    base: { type: 'string' },
    drafts: { type: 'boolean' },
  })
  if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`)
  const { out, base = '/' } = values
  const edition = values.edition ?? (environment.SUTUR_EDITION || 'public')
  if (edition === '') throw new UsageError('--edition needs a folder')
  if (out === '') throw new UsageError('--out needs a file or a folder')
  if (!isBasePath(base))
    throw new UsageError(`--base: expected a path such as /paper/, found "${base}"`)
  const origin = readOrigin(values.origin, environment.SUTUR_ORIGIN)
  return {
    format: formatOf(values.format),
    edition,
    base,
    takesDrafts: values.drafts === true,
    ...(out !== undefined && { out }),
    ...(origin !== undefined && { origin }),
  }
}

function formatOf(format: string | undefined): FormatName {
  const known = formatNames.find((name) => name === format)
  if (known !== undefined) return known
  const found = format === undefined ? 'none' : `"${format}"`
  throw new UsageError(`--format: expected ${formatNames.join(', ')}, found ${found}`)
}
