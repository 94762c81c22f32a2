import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEdition } from '../../article/edition-config.ts'
import { runCommand } from '../command-line.ts'
import { hostConfig, readOptions, usage } from './options.ts'

process.exitCode = await runCommand({ usage, noEdition: 'no edition to serve' }, () => {
  const options = readOptions(process.argv.slice(2), process.env)
  const origin = options.origin ?? originOfEdition(options.edition)
  process.stdout.write(hostConfig(options, origin))
  return 0
})

function originOfEdition(folder: string): string | undefined {
  return parseEdition(readFileSync(join(folder, 'edition.json'), 'utf8'), 'edition.json').origin
}
