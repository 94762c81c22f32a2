import { describe, expect, it } from 'vitest'
import type { Front } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { makeTestEdition, parsed } from '../edition/test-edition.ts'

const { article, open, readAll, remove, write } = makeTestEdition()
const figure = { type: 'figure', src: 'images/suez.svg' }
const long = [{ type: 'paragraph', text: 'كلمة '.repeat(1500) }]

async function front(): Promise<Front> {
  return parsed(await readAll(), dataFile.front)
}

function allIds({ lead, seconds, strip, picks = [], sections, essay, latest }: Front): string[] {
  const stories = [
    ...(lead ? [lead] : []),
    ...seconds,
    ...strip,
    ...picks,
    ...sections.flatMap((one) => one.stories),
    ...(essay ? [essay] : []),
    ...latest,
  ]
  return stories.map((story) => story.id)
}

/** An edition of its own: nothing of the sample but its settings. */
function begin(settings: object = {}): void {
  remove('articles')
  write('edition.json', {
    version: 1,
    name: 'طبعة',
    language: 'ar',
    topics: ['news', 'arts'].map((id) => ({ id, label: { ar: id } })),
    ...settings,
  })
}

describe('the front page', () => {
  it('shows no story twice, however many there are', async () => {
    for (const count of [1, 5, 30, 90]) {
      begin()
      for (let at = 0; at < count; at++) {
        const lead = at % 3 === 0 ? { lead: figure } : {}
        article(`n${at}`, { section: at % 2 ? 'news' : 'arts', published: '2026-11-01', ...lead })
      }
      const ids = allIds(await front())
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeGreaterThanOrEqual(Math.min(count, 18))
    }
  })

  it('opens with the weightiest of the newest: a pictured long piece before a brief of the same day', async () => {
    begin()
    article('brief', { published: '2026-11-25' })
    article('pictured', { published: '2026-11-24', lead: figure })
    article('essay', { published: '2026-11-23', lead: figure, body: long })
    for (let at = 0; at < 9; at++) article(`older-${at}`, { published: '2026-11-22' })
    article('grand', { published: '2026-01-01', lead: figure, body: long })
    expect((await front()).lead?.id).toBe('essay')
  })

  it('opens with the lead that the edition names', async () => {
    begin({ front: { lead: 'plain' } })
    article('plain', { published: '2020-01-01' })
    article('pictured', { published: '2026-11-24', lead: figure })
    expect((await front()).lead?.id).toBe('plain')
  })

  it('shows what the editor picked, in that order and nowhere else, six at most', async () => {
    const picks = ['old', 'gone', 'older', 'lead', 'p1', 'p2', 'p3', 'p4']
    begin({ front: { lead: 'lead', picks } })
    for (const id of ['old', 'older', 'lead', 'p1', 'p2', 'p3', 'p4']) {
      article(id, { published: '2020-01-01', section: 'news' })
    }
    for (let at = 0; at < 30; at++) article(`n${at}`, { section: 'arts', lead: figure })
    const shown = await front()
    expect(shown.picks?.map(({ id }) => id)).toEqual(['old', 'older', 'p1', 'p2', 'p3', 'p4'])
    const ids = allIds(shown)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...open().warnings]).toContain(
      'edition.json: front.picks[1]: no such article, it is left out, found "gone"',
    )
  })

  it('says of headlines in the strip and the latest no more than they show', async () => {
    const { strip, latest } = await front()
    expect(strip).toHaveLength(3)
    for (const story of [...strip, ...latest]) {
      expect(story.deck ?? story.picture).toBeUndefined()
    }
  })
})
