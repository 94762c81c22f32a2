import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { faultyDisk, makeTestFolder, now } from './test-folder.ts'

const { out, build, served } = makeTestFolder()
const beside = () => `${out()}.next`
const aYearAgo = new Date(now.getTime() - 365 * 86_400_000)

it.each(['write', 'link'] as const)(
  'leaves nothing beside where no lock fits, by %s',
  async (by) => {
    const disk = faultyDisk(by, 'ENOSPC', (path) => path.startsWith(beside()))
    await expect(build({ 'index.html': '' }, { disk })).rejects.toThrow('no space is left')
    expect(existsSync(beside())).toBe(false)
  },
)

it('refuses a second build while one is writing', async () => {
  mkdirSync(beside())
  writeFileSync(join(beside(), 'lock'), String(process.ppid))
  writeFileSync(join(beside(), '0'), 'half')
  await expect(build({})).rejects.toThrow(`another build (process ${process.ppid}) is writing it`)
  expect(readFileSync(join(beside(), '0'), 'utf8')).toBe('half')
})

it.each([
  ['ended', () => spawnSync(process.execPath, ['-e', '']).pid, now],
  ['has the number of this one', () => process.pid, new Date()],
  ['ran before the machine was started', () => process.ppid, aYearAgo],
  ['left no number', () => '', new Date()],
])('takes over from a build that %s', async (_, pid, at) => {
  mkdirSync(beside())
  writeFileSync(join(beside(), 'lock'), String(pid()))
  utimesSync(join(beside(), 'lock'), at, at)
  await build({ 'index.html': '' })
  expect(served()).toEqual({ 'index.html': '' })
  expect(existsSync(beside())).toBe(false)
})
