import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { siteFile } from '../../article/published-files.ts'
import { readChecksums } from './checksum-files.ts'
import { folderPlace } from './folder.ts'
import { fetchText, sitePlace } from './site.ts'
import { verify } from './verify.ts'

const usage = `Usage: sutur verify DIR or URL
       npm run verify -- …, in a copy of the source

Holds a published folder, or a site as it is answered, against its ${siteFile.checksums}. Pages are asked for by the
addresses of readers; files that a host reads and does not show are left out.

Exit code: 0 all is as it was published; 1 something is not, or cannot be read; 2 used wrongly.`

process.exitCode = await main(process.argv.slice(2))

/** Runs the command and returns its exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [named, more] = args
  if (named === '--help' || named === '-h') {
    console.log(usage)
    return 0
  }
  if (named === undefined || named === '' || named.startsWith('-') || more !== undefined) {
    console.error(usage)
    return 2
  }
  try {
    return await verifyPlace(named)
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}

async function verifyPlace(named: string): Promise<number> {
  const site = /^https?:\/\//.test(named)
    ? new URL(named.replace(/[?#].*$/, '').replace(/\/*$/, '/'))
    : undefined
  const expected = await readChecksums((file) =>
    site ? fetchText(site, file) : readFromFolder(named, file),
  )
  const place = site ? sitePlace(site) : folderPlace(named)
  const counts = await verify(expected, place, (path, problem) => {
    // What a host or a file says may hold commands for a terminal.
    console.error(`${JSON.stringify(path)} ${problem}`)
  })
  const left = counts.left > 0 ? `, ${counts.left} not shown by this host` : ''
  console.log(`${counts.same} files as published, ${counts.other} not${left}`)
  return counts.other > 0 ? 1 : 0
}

async function readFromFolder(folder: string, file: string): Promise<string> {
  const path = join(folder, file)
  if (!existsSync(path))
    throw new Error(`${path} is not there: expected a folder that was published`)
  return readFile(path, 'utf8')
}
