import { describe, expect, it } from 'vitest'
import { blockArticles } from '../../article/filter-data.ts'
import { type Conditions, countRows, findRows } from './find-rows.ts'
import { archiveOf, type Dated, seeded } from './test-archive.ts'

const topics = ['science', 'arts', 'nature', 'cities']

/** Articles of 14 months and several time zones, some without a date, each of up to three topics. */
function articles(count: number, seed: number): Dated[] {
  const next = seeded(seed)
  return Array.from({ length: count }, (_, number) => {
    const at = new Date(Date.UTC(2024, 0, 1) + Math.floor(next() * 425 * 86_400) * 1000)
    const [hours, sign] = [Math.floor(next() * 12), next() < 0.5 ? '-' : '+']
    const offset = `${sign}${String(hours).padStart(2, '0')}:00`
    const published = [`${at.toISOString().slice(0, 19)}${offset}`, at.toISOString().slice(0, 10)]
    return {
      summary: {
        id: `a${String(number).padStart(5, '0')}`,
        language: 'ar',
        headline: 'عنوان',
        readingMinutes: 1,
        ...(next() > 0.05 && { published: published[Math.floor(next() * 2)] ?? '' }),
      },
      topics: topics.filter(() => next() < 0.35),
    }
  })
}

function choose(seed: number): Conditions {
  const next = seeded(seed)
  const month = () => {
    const at = Math.floor(next() * 16)
    return `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  }
  return {
    topics: topics.filter(() => next() < 0.4),
    all: next() < 0.5,
    from: next() < 0.5 ? month() : undefined,
    to: next() < 0.5 ? month() : undefined,
    unread: next() < 0.4,
  }
}

function fits({ summary, topics: own }: Dated, choice: Conditions, read: ReadonlySet<string>) {
  const { topics: asked, all, from, to, unread } = choice
  const month = summary.published?.slice(0, 7)
  const isIn = (topic: string) => own.includes(topic)
  return (
    (asked.length === 0 || (all ? asked.every(isIn) : asked.some(isIn))) &&
    ((from ?? to) === undefined || month !== undefined) &&
    (from === undefined || (month ?? '') >= from) &&
    (to === undefined || (month ?? '') <= to) &&
    !(unread && read.has(summary.id))
  )
}

describe('a filter answers as if it had looked at every article', () => {
  for (let seed = 1; seed <= 60; seed++) {
    it(`of random archive ${seed}`, async () => {
      const { entries, files } = archiveOf(articles(20 + seed * 7, seed), topics)
      const next = seeded(seed * 77)
      const read = new Set(entries.filter(() => next() < 0.5).map(({ summary }) => summary.id))
      const choice = choose(seed * 31)
      const expected = entries
        .filter((entry) => fits(entry, choice, read))
        .map(({ summary }) => summary.id)
      const found: string[] = []
      for (let page = 1; page < 20; page++) {
        const { rows, isLast } = await findRows(choice, page, files, (id) => read.has(id))
        found.push(...rows.map(({ id }) => id))
        if (isLast) break
        expect(rows).toHaveLength(30)
      }
      expect(found).toEqual(expected)
      if (!choice.unread) expect(await countRows(choice, files)).toBe(expected.length)
    })
  }
})

it('reads the newest blocks and the pages of its rows, however long the archive is', async () => {
  const count = blockArticles * 4 + 10
  const many = Array.from({ length: count }, (_, at): Dated => {
    const day = new Date(Date.UTC(2000, 0, 1) + at * 3_600_000).toISOString().slice(0, 10)
    const id = `a${String(at).padStart(6, '0')}`
    return {
      summary: { id, language: 'ar', headline: 'عنوان', readingMinutes: 1, published: day },
      topics: [topics[at % 4] ?? '', ...(at % 40 === 0 ? ['arts'] : [])],
    }
  })
  const { files, asked } = archiveOf(many, topics)
  const choice = { topics: ['science', 'arts'], from: undefined, to: undefined, unread: false }
  for (const all of [false, true]) {
    asked.length = 0
    const { rows, isLast } = await findRows({ ...choice, all }, 1, files, () => false)
    expect([rows.length, isLast]).toEqual([30, false])
    expect(asked.filter((file) => file.includes('blocks')).length).toBeLessThanOrEqual(4)
    expect(new Set(asked).size).toBeLessThanOrEqual(all ? 18 : 8)
  }
})
