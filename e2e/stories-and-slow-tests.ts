import { spawn } from 'node:child_process'

/** Runs a command to its end: what it said, unless that went to the console, and whether all was well. */
function run(words: readonly string[], stdio: 'inherit' | 'pipe') {
  const child = spawn('npx', words, { stdio, shell: process.platform === 'win32' })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (one) => said.push(one))
  return new Promise<{ said: string; isWell: boolean }>((settle) => {
    child.on('close', (code) =>
      settle({ said: Buffer.concat(said).toString(), isWell: code === 0 }),
    )
  })
}

// Stories wait more than they work: the slow tests run beside them, and are told of when both are over. The other
// engines have a command of their own, `npm run e2e -- --project firefox` or `webkit`.
const [stories, slow] = await Promise.all([
  run(
    ['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--project', 'chromium'],
    'inherit',
  ),
  run(['vitest', 'run', '--project', 'slow'], 'pipe'),
])
console.log(slow.said)
process.exitCode = stories.isWell && slow.isWell ? 0 : 1
