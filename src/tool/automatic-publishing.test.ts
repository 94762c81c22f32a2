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
  const { on, jobs } = parse(workflow)
  expect(on).toMatchObject({ push: { branches: ['main'] }, schedule: [{ cron: '7 * * * *' }] })
  const commands = jobs.publish.steps.map(({ run }: { run?: string }) => run)
  expect(commands).toContainEqual(expect.stringContaining('npx sutur build'))
})

it('the service builds in the folder of the paper, whatever it is called', () => {
  const { 'publish.service': service, 'publish.timer': timer } = systemdUnits('/srv/100% صحيفة')
  expect(service).toContain('\nWorkingDirectory=/srv/100%% صحيفة\n')
  expect(service).toContain('\nExecStart=/usr/bin/env npx sutur build\n')
  expect(timer).toContain('\nOnCalendar=hourly\n')
})

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

it.skipIf(!hasSystemd)('systemd finds no fault in the units, and an hour in the timer', () => {
  const paper = join(folder, 'a paper of 100%')
  mkdirSync(paper)
  const files = Object.entries(systemdUnits(paper)).map(([unit, text]) => {
    writeFileSync(join(folder, unit), text)
    return join(folder, unit)
  })
  const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--user', ...files], {
    encoding: 'utf8',
    env: { ...process.env, XDG_RUNTIME_DIR: folder },
  })
  expect(`${stdout}${stderr}`).not.toContain('publish.')
})
