import { createBuilder } from 'vite'
import { optionsUsage, readBuildOptions } from '../build/options.ts'
import { runCommand, UsageError } from '../command-line.ts'

const usage = `Usage: npm run build -- [--base PATH] [--outDir DIR] [--drafts] [--allow-empty] [--yes] [--timings]

Writes what changed of the edition (SUTUR_EDITION, default: public) into a folder of plain files.
${optionsUsage}`

process.exitCode = await runCommand({ usage, noEdition: 'no edition to publish' }, async () => {
  const { positionals, base, outDir, environment } = readBuildOptions(
    process.argv.slice(2),
    process.env,
  )
  if (positionals.length > 0) throw new UsageError(`unexpected "${positionals[0]}"`)
  Object.assign(process.env, environment)
  const builder = await createBuilder({
    ...(base !== undefined && { base }),
    ...(outDir !== undefined && { build: { outDir } }),
  })
  await builder.buildApp()
  return Number(process.exitCode ?? 0)
})
