import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { servedFiles } from './test-folder.ts'
import {
  neededBy,
  runTestBuild,
  type TestBuild,
  writeNumberedEdition,
} from './test-killed-build.ts'

const program = ['node_modules/jiti/lib/jiti-cli.mjs', 'src/publisher/write/test-killed-build.ts']

/** When a build is killed: so long after it began to write, or to move its files in. */
interface Kill {
  phase: 'writing' | 'moving'
  afterMs: number
}

/** Runs a build as a process of its own, and gives how long it wrote and moved, until it ended or was killed. */
async function runProcess(out: string, { edition, app }: TestBuild, kill?: Kill) {
  const began = new Map<string, number>()
  const child = spawn(process.execPath, [...program, out, edition, app], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const over = new Promise((settle) => child.on('close', settle))
  child.stdout.on('data', async (said: Buffer) => {
    for (const phase of said.toString().trim().split('\n')) {
      began.set(phase, performance.now())
      if (phase !== kill?.phase) continue
      await pause(kill.afterMs)
      child.kill('SIGKILL')
    }
  })
  await over
  const [writing = 0, moving = 0] = [began.get('writing'), began.get('moving')]
  return {
    wasKilled: child.signalCode === 'SIGKILL',
    isWell: child.exitCode === 0,
    writing: moving - writing,
    moving: performance.now() - moving,
  }
}

/** Thirty builds take minutes on a machine with other work to do, in milliseconds. */
const aHang = 1_200_000

it(
  'a build killed at any of 30 moments leaves a site that is whole, and the next completes it',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sutur-kills-'))
    try {
      const out = join(folder, 'dist')
      const builds = [
        { edition: writeNumberedEdition(join(folder, 'old'), 0, 200), app: '11111111' },
        { edition: writeNumberedEdition(join(folder, 'new'), 40, 240), app: '22222222' },
      ] as const
      const clean = await Promise.all(
        builds.map(async (build, at) => {
          const place = join(folder, `clean-${at}`)
          await runTestBuild(place, build)
          return servedFiles(place)
        }),
      )
      await runTestBuild(out, builds[0])
      const whole = await runProcess(out, builds[1])
      expect(whole.isWell).toBe(true)
      expect(servedFiles(out)).toEqual(clean[1])

      const found = { old: 0, new: 0, between: 0 }
      for (let kill = 0; kill < 30; kill++) {
        const phase = kill % 3 === 0 ? 'writing' : 'moving'
        const afterMs = whole[phase] * (kill / 30)
        const to = kill % 2 === 0 ? 0 : 1
        const { wasKilled } = await runProcess(out, builds[to], { phase, afterMs })
        const files = servedFiles(out)
        for (const [path, content] of Object.entries(files)) {
          if (!path.endsWith('.html')) continue
          const lacking = neededBy(content).filter((needed) => files[needed] === undefined)
          expect(lacking, `${path}, ${afterMs} ms after ${phase}`).toEqual([])
        }
        if (isSame(files, clean[to])) found.new++
        else if (isSame(files, clean[1 - to])) found.old++
        else found.between++
        if (!wasKilled) expect(files).toEqual(clean[to])
        await runTestBuild(out, builds[to])
        expect(isSame(servedFiles(out), clean[to])).toBe(true)
        expect(existsSync(`${out}.next`)).toBe(false)
      }
      // Kills before the first file was moved, and amid moving.
      expect(found.old).toBeGreaterThan(0)
      expect(found.between).toBeGreaterThan(0)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  aHang,
)

function isSame(
  files: Record<string, string>,
  others: Record<string, string> | undefined,
): boolean {
  return JSON.stringify(files) === JSON.stringify(others)
}
