import { expect, it } from 'vitest'
import { makeQueue } from './queue.ts'

it('runs no more at once than it may, all of them, and goes on after a fault', async () => {
  const inTurn = makeQueue(3)
  let running = 0
  let most = 0
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) =>
      inTurn(async () => {
        running++
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, at % 3))
        running--
        if (at === 4) throw new Error('fault')
        return at
      }),
    ),
  )
  expect(most).toBe(3)
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(results.at(-1)).toEqual({ status: 'fulfilled', value: 19 })
})
