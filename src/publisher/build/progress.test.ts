import { expect, it } from 'vitest'
import { makeProgress } from './progress.ts'

/** What a build of 100 articles in 40 seconds shows. */
function show(isTTY: boolean): string[] {
  const lines: string[] = []
  let clock = 0
  const screen = { isTTY, write: (text: string) => lines.push(text) }
  const progress = makeProgress(screen, () => clock)
  clock = 200
  progress.begin('the app')
  for (clock = 400; clock < 1000; clock += 200) progress.step()
  progress.begin('articles', 100)
  for (let done = 0; done < 100; done++) {
    clock += 400
    progress.step()
  }
  progress.clear()
  return lines
}

it('a terminal shows each step in one line, which is taken away at the end', () => {
  const lines = show(true)
  expect(lines[0]).toBe('\r\u001b[Kthe app')
  expect(lines).toContain('\r\u001b[Karticles: 25 of 100, 30 s left')
  expect(lines.at(-2)).toBe('\r\u001b[Karticles: 100 of 100, 0 s left')
  expect(lines.at(-1)).toBe('\r\u001b[K')
})

it('elsewhere a line is written every ten seconds, and none for what is quick', () => {
  expect(show(false)).toEqual([
    'articles: 23 of 100, 31 s left\n',
    'articles: 48 of 100, 21 s left\n',
    'articles: 73 of 100, 11 s left\n',
    'articles: 98 of 100, 1 s left\n',
  ])
})

it('a first step of half a minute promises no hours', () => {
  const lines: string[] = []
  let clock = 0
  const screen = { isTTY: true, write: (text: string) => lines.push(text) }
  const progress = makeProgress(screen, () => clock)
  progress.begin('articles', 101)
  for (const time of [30_000, 30_200]) {
    clock = time
    progress.step()
  }
  expect(lines).toEqual(['\r\u001b[Karticles: 1 of 101', '\r\u001b[Karticles: 2 of 101, 20 s left'])
})
