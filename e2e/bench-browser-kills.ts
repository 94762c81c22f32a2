import { execFileSync } from 'node:child_process'
import { killBrowsers } from './kill-browsers.ts'
import { killSavers } from './kill-savers.ts'
import { outDir } from './sites.ts'

/** Kills a browser fifty times while it writes, and says what was there afterwards: what the tests do, at length. */
async function bench(): Promise<void> {
  const rounds = 50
  execFileSync('npx', ['vite', 'build', '--outDir', outDir('sample')], { stdio: 'ignore' })
  const { faults, lostMs, whole, articles } = await killBrowsers(rounds)
  const ages = lostMs.toSorted((one, other) => one - other)
  const share = (part: number) => ages[Math.floor((ages.length - 1) * part)]
  console.log(`${rounds} kills, ${articles} articles kept`)
  console.log(`texts of the storage: ${whole} as they were last, ${ages.length} older`)
  console.log(`what was lost had lain there for ${share(0.5)} ms (half), ${share(1)} ms (all)`)
  tell(faults)
  const saving = await killSavers(rounds)
  console.log(`${rounds} kills while articles were kept, ${saving.kept} in the library`)
  console.log(`${saving.broken} copies lacked a file and were brought anew`)
  tell(saving.faults)
}

function tell(faults: readonly string[]): void {
  console.log(faults.length === 0 ? 'no fault' : faults.join('\n'))
  if (faults.length > 0) process.exitCode = 1
}

void bench()
