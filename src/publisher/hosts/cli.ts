import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEdition } from '../../article/edition-config.ts'
import { isContractError } from '../../article/schema.ts'
import { hostConfig, readOptions, UsageError, usage } from './options.ts'

process.exitCode = main(process.argv.slice(2))

/** Runs the command and returns its exit code. */
function main(args: readonly string[]): number {
  try {
    const options = readOptions(args, process.env)
    const origin = options.origin ?? originOfEdition(options.edition)
    process.stdout.write(hostConfig(options, origin))
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      if (error.message === '') console.log(usage)
      else console.error(`${error.message}\n\n${usage}`)
      return error.message === '' ? 0 : 2
    }
    if (isContractError(error)) console.error(`no edition to serve\n${error.message}`)
    else console.error(`error: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

function originOfEdition(folder: string): string | undefined {
  return parseEdition(readFileSync(join(folder, 'edition.json'), 'utf8'), 'edition.json').origin
}
