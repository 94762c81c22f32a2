import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEdition } from '../../article/edition-config.ts'
import { ContractError } from '../../article/faults.ts'
import { runCommand } from '../command-line.ts'
import { hostConfig, readOptions, usage } from './options.ts'

process.exitCode = await runCommand({ usage, noEdition: 'no edition to serve' }, () => {
  const options = readOptions(process.argv.slice(2), process.env)
  const origin = options.origin ?? originOfEdition(options.edition)
  process.stdout.write(hostConfig(options, origin))
  return 0
})

function originOfEdition(folder: string): string | undefined {
  const path = join(folder, 'edition.json')
  if (!existsSync(path)) {
    const problem =
      'expected the edition whose site is served; --origin tells its address without one'
    throw new ContractError([{ file: path, field: 'file', problem, found: 'nothing' }])
  }
  return parseEdition(readFileSync(path, 'utf8'), 'edition.json').origin
}
