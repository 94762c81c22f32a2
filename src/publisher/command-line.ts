import { type ParseArgsConfig, parseArgs } from 'node:util'
import { parseOrigin } from '../article/edition-config.ts'
import { isContractError } from '../article/schema.ts'

/** A command line that cannot be understood; without a message when help was asked for. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Reads a command line and its `options`. Throws a UsageError where it has others, or asks for help. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  const parsed = parseWith(args, { ...options, help: { type: 'boolean', short: 'h' } as const })
  if (Reflect.get(parsed.values, 'help') === true) throw new UsageError('')
  return parsed
}

function parseWith<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw new UsageError(messageOf(error))
  }
}

/** The site's address as `--origin` gives it, else as `SUTUR_ORIGIN` does. Throws a UsageError where that is none. */
export function readOrigin(
  given: string | undefined,
  known: string | undefined,
): string | undefined {
  try {
    return parseOrigin(given, '--origin') ?? parseOrigin(known, 'SUTUR_ORIGIN')
  } catch (error) {
    if (!isContractError(error)) throw error
    throw new UsageError(error.message)
  }
}

/**
 * Runs a command and returns its exit code: what `work` returns; 1 where it throws, said in words; 2 for a command line
 * that cannot be understood. `noEdition` is said above the faults of an edition.
 */
export async function runCommand(
  { usage, noEdition }: { usage: string; noEdition: string },
  work: () => number | Promise<number>,
): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UsageError) {
      if (error.message === '') console.log(usage)
      else console.error(`${error.message}\n\n${usage}`)
      return error.message === '' ? 0 : 2
    }
    if (isContractError(error)) console.error(`${noEdition}\n${error.message}`)
    else console.error(`error: ${messageOf(error)}`)
    return 1
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
