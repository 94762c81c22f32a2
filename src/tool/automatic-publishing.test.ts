import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parse } from 'yaml'
import { systemdUnits, workflow } from './automatic-publishing.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-units-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('the workflow builds what is pushed, and every hour', () => {
  const { on, jobs } = parse(workflow(false))
  expect(on).toMatchObject({ push: { branches: ['main'] }, schedule: [{ cron: '7 * * * *' }] })
  const commands = jobs.publish.steps.map(({ run }: { run?: string }) => run)
  expect(commands).toContainEqual(expect.stringContaining('npx sutur build'))
  expect(commands.join()).not.toContain('import')
})

it('the workflow of a paper with feeds imports and commits them first, and may write for that alone', () => {
  const { permissions, jobs } = parse(workflow(true))
  const { permissions: others } = parse(workflow(false))
  expect([permissions.contents, others.contents]).toEqual(['write', 'read'])
  const commands = jobs.publish.steps.flatMap(({ run }: { run?: string }) => run ?? [])
  const order = ['npm install', 'import --inputs feeds.txt', 'git push', 'sutur build', 'exit 1']
  expect(commands).toEqual(order.map((part) => expect.stringContaining(part)))
  expect(jobs.publish.steps.at(-1).if).toBe(
    "steps.build.outcome == 'failure' || steps.feeds.outcome == 'failure'",
  )
})

it('the service builds in the folder of the paper, whatever it is called', () => {
  const { 'publish.service': service, 'publish.timer': timer } = systemdUnits(
    '/srv/100% صحيفة',
    true,
  )
  expect(service).toContain('\nWorkingDirectory=/srv/100%% صحيفة\n')
  expect(service).toContain('\nExecStart=/usr/bin/env npx sutur build\n')
  expect(service).toMatch(/\nExecStartPre=-.*import --inputs feeds\.txt\nExecStart=/)
  expect(timer).toContain('\nOnCalendar=hourly\n')
})

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

it.skipIf(!hasSystemd)('systemd finds no fault in the units, and an hour in the timer', () => {
  const paper = join(folder, 'a paper of 100%')
  mkdirSync(paper)
  const files = Object.entries(systemdUnits(paper, true)).map(([unit, text]) => {
    writeFileSync(join(folder, unit), text)
    return join(folder, unit)
  })
  const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--user', ...files], {
    encoding: 'utf8',
    env: { ...process.env, XDG_RUNTIME_DIR: folder },
  })
  expect(`${stdout}${stderr}`).not.toContain('publish.')
})
