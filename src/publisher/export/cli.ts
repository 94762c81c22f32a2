import { basename, join, resolve } from 'node:path'
import { describeFault } from '../../article/faults.ts'
import { runCommand } from '../command-line.ts'
import { ownTools } from '../site/open-site.ts'
import { formats } from './formats.ts'
import { openEdition } from './opened.ts'
import { type Options, readOptions, usage } from './options.ts'
import { writeFolder, writeOneFile, writeZip } from './write-whole.ts'

process.exitCode = await runCommand({ usage, noEdition: 'no edition to export' }, () =>
  exportEdition(readOptions(process.argv.slice(2), process.env)),
)

async function exportEdition(options: Options): Promise<number> {
  const { format, edition, base } = options
  const warnings = new Set<string>()
  const opened = await openEdition(
    { path: edition, now: new Date(), showsUnpublished: options.takesDrafts },
    (config) => {
      const origin = options.origin ?? config.origin
      return origin === undefined ? undefined : origin.replace(/\/$/, '') + base
    },
    ownTools,
    (warning) => warnings.add(warning),
  )
  const { form, ending, files } = formats[format]
  const out = options.out ?? join('export', basename(resolve(edition)) + ending)
  const write =
    form === 'file' ? writeOneFile : form === 'zip' || /\.zip$/i.test(out) ? writeZip : writeFolder
  await write(out, files(opened))
  for (const warning of warnings) console.error(`note: ${warning}`)
  for (const fault of opened.faults) console.error(describeFault(fault))
  const count = opened.catalogue.entries.length
  console.log(`${out}: ${count} ${count === 1 ? 'article' : 'articles'} as ${format}`)
  return opened.faults.length > 0 ? 1 : 0
}
