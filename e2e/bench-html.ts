import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outDir } from './sites.ts'

/** A release that brings the checker itself; later ones bring a script that fetches it. */
const release = 'vnu-jar@25.11.3'

/** What the checker does not know yet: styles of the last years, which Biome and Lightning CSS hold, and Trusted Types. */
const unknown =
  'CSS: .*|.*Unrecognised directive-name: .require-trusted-types-for.*Unrecognised directive-name: .trusted-types.*'

/**
 * Holds every page of built sites to the HTML standard with the Nu checker, fetched when it is asked for (31 MB) and
 * run by Java: the folders that are named, else `dist` and what the tests have built.
 */
function bench(): void {
  if (spawnSync('java', ['-version']).status !== 0) {
    console.log('skipped: the Nu checker needs Java, which is not on this machine')
    return
  }
  const named = process.argv.slice(3)
  const folders = (named.length > 0 ? named : ['dist', outDir('sample'), outDir('archive')]).filter(
    (one) => existsSync(one),
  )
  if (folders.length === 0) throw new Error('no built site: run npm run build first')
  const folder = mkdtempSync(join(tmpdir(), 'sutur-html-'))
  try {
    execFileSync('npm', ['pack', release, '--pack-destination', folder], { stdio: 'ignore' })
    execFileSync('tar', ['xzf', join(folder, `${release.replace('@', '-')}.tgz`), '-C', folder])
    const jar = join(folder, 'package', 'build', 'dist', 'vnu.jar')
    const words = ['--errors-only', '--skip-non-html', '--filterpattern', unknown]
    const { status } = spawnSync('java', ['-jar', jar, ...words, ...folders], { stdio: 'inherit' })
    if (status === 0) console.log(`no error: ${folders.join(', ')}`)
    process.exitCode = status ?? 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

bench()
