import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Coverage } from '../../article/edition.ts'
import { watchCoverage } from './watch-coverage.ts'

const minute = 60_000
const page = { visibilityState: 'visible', listeners: new Set<() => void>() }

function show(state: 'visible' | 'hidden'): void {
  page.visibilityState = state
  for (const listener of page.listeners) listener()
}

beforeEach(() => {
  vi.useFakeTimers()
  page.visibilityState = 'visible'
  page.listeners.clear()
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('document', {
    get visibilityState() {
      return page.visibilityState
    },
    addEventListener: (_: string, listener: () => void) => page.listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => page.listeners.delete(listener),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A site that answers what is put into `answer`, with the minutes at which it was asked. */
function makeSite() {
  const start = Date.now()
  const asked: number[] = []
  const site: { answer: Coverage | Error } = {
    answer: { id: 'suez', coverage: 'live', entries: ['e-1'] },
  }
  const watched = watchCoverage(async () => {
    asked.push((Date.now() - start) / minute)
    if (site.answer instanceof Error) throw site.answer
    return site.answer
  })
  return Object.assign(site, { asked, watched })
}

it('asks each time after a longer pause, ten minutes at most', async () => {
  const { watched, asked } = makeSite()
  watched.subscribe(() => {})
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(asked.slice(0, 4)).toEqual([1, 2.5, 4.75, 8.125])
  const pauses = asked.map((at, turn) => at - (asked[turn - 1] ?? 0))
  expect(pauses.at(-1)).toBe(10)
})

it('tells what has come, and then asks as often as at first', async () => {
  const site = makeSite()
  const changed = vi.fn()
  site.watched.subscribe(changed)
  await vi.advanceTimersByTimeAsync(2.5 * minute)
  expect(changed).toHaveBeenCalledTimes(1)
  site.answer = { id: 'suez', coverage: 'live', entries: ['e-2', 'e-1'] }
  await vi.advanceTimersByTimeAsync(3.25 * minute)
  expect(changed).toHaveBeenCalledTimes(2)
  expect(site.watched.read()).toEqual(site.answer)
  expect(site.asked).toEqual([1, 2.5, 4.75, 5.75])
})

it('asks nothing while nobody sees the page, and at once when somebody does again', async () => {
  const { watched, asked } = makeSite()
  watched.subscribe(() => {})
  show('hidden')
  await vi.advanceTimersByTimeAsync(30 * minute)
  expect(asked).toEqual([])
  show('visible')
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toEqual([30])
})

it('asks no more once the coverage has ended or nobody listens', async () => {
  const ended = makeSite()
  ended.answer = { id: 'suez', coverage: 'ended', entries: ['e-1'] }
  ended.watched.subscribe(() => {})
  const left = makeSite()
  left.watched.subscribe(() => {})()
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect([ended.asked, left.asked]).toEqual([[1], []])
  expect(page.listeners.size).toBe(1)
})

it('asks again after what did not arrive, and keeps what it knows', async () => {
  const site = makeSite()
  const changed = vi.fn()
  site.watched.subscribe(changed)
  await vi.advanceTimersByTimeAsync(minute)
  const known = site.watched.read()
  site.answer = new Error('no connection')
  await vi.advanceTimersByTimeAsync(5 * minute)
  expect(site.asked).toEqual([1, 2.5, 4.75])
  expect(changed).toHaveBeenCalledTimes(1)
  expect(site.watched.read()).toBe(known)
})

it('never asks for a reader who saves data', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } })
  const { watched, asked } = makeSite()
  watched.subscribe(() => {})
  await vi.advanceTimersByTimeAsync(60 * minute)
  expect(asked).toEqual([])
})
