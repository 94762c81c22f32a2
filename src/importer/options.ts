import { parseArgs } from 'node:util'

/** What the command line asks for. */
export interface Options {
  files: string[]
  edition: string
  section?: string
  dryRun: boolean
  json: boolean
}

/** How the command is used, printed when it is used otherwise. */
export const usage = `Usage: npm run import -- FILE… [--edition DIR] [--section ID] [--dry-run] [--json]

Reads the text copied off newspaper pages and writes articles/<id>.json.
  --edition DIR  the edition folder, made when it is not there (default: $SUTUR_EDITION, else public)
  --section ID   the section of all articles imported: a–z, 0–9 and hyphens
  --dry-run      write nothing, say what would be written
  --json         print one JSON document`

/** A command line that cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Reads the command line; `edition` is the folder to use when none is named. Throws a UsageError. */
export function readOptions(args: readonly string[], edition: string): Options {
  const { values, positionals } = parse(args)
  if (values.help === true) throw new UsageError('')
  if (positionals.length === 0) throw new UsageError('no file named')
  if (values.edition === '') throw new UsageError('--edition needs a folder')
  const { section } = values
  if (section !== undefined && !/^[a-z0-9][a-z0-9-]{0,63}$/.test(section)) {
    throw new UsageError(
      `--section: expected an id of a–z, 0–9 and hyphens, 64 characters at most, found "${section}"`,
    )
  }
  return {
    files: [...new Set(positionals)],
    edition: values.edition ?? edition,
    ...(section === undefined ? {} : { section }),
    dryRun: values['dry-run'] === true,
    json: values.json === true,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        edition: { type: 'string' },
        section: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
