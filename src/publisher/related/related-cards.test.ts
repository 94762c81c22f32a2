import { expect, it } from 'vitest'
import type { Related } from '../../article/edition.ts'
import { dataFile } from '../../article/published-files.ts'
import { makeTestEdition, parsed } from '../edition/test-edition.ts'

const { article, readAll } = makeTestEdition()

async function relatedOf(id: string): Promise<Related[]> {
  return parsed(await readAll(), dataFile.article(id)).related
}

it('two cards that tell one story are one card, which names the other', async () => {
  const excerpt =
    'زرع أهل القرية أكثر من عشرين نخلة صغيرة على ضفة الساقية أمس احتفالًا بعودة الماء إليها بعد انقطاع دام عامين'
  article('cards', {
    related: [
      { headline: 'أهل القرية يزرعون النخل على ضفة الساقية', excerpt: `${excerpt}.` },
      {
        headline: 'متحف صغير للخزف في الحي القديم',
        excerpt: 'قاعتان ومئة قطعة، وحارس يعرف أسماء صانعيها.',
      },
      {
        headline: 'نخل جديد على ضفة الساقية يزرعه أهل القرية',
        excerpt: `${excerpt}، وغنّى الأطفال.`,
      },
    ],
  })
  const related = await relatedOf('cards')
  expect(related.map((card) => card.headline)).toEqual([
    'أهل القرية يزرعون النخل على ضفة الساقية',
    'متحف صغير للخزف في الحي القديم',
  ])
  expect(related[0]?.versions).toEqual([{ headline: 'نخل جديد على ضفة الساقية يزرعه أهل القرية' }])
})

it('leads to the story and to the author first, and says so', async () => {
  const told = { story: 'arabic-letter', section: 'nature' }
  article('first', { ...told, published: '2026-11-01' })
  article('second', { ...told, published: '2026-11-02' })
  article('third', { ...told, published: '2026-11-03', bylines: [{ name: 'مازن الراصد' }] })
  const related = await relatedOf('third')
  expect(related.slice(0, 3)).toMatchObject([
    { id: 'first', reason: { kind: 'story' } },
    { reason: { kind: 'story' } },
    { reason: { kind: 'author', author: 'mazin' } },
  ])
  expect(related[2]?.summary?.bylines?.map(({ author }) => author)).toContain('mazin')
})

it('fills the room with what stands in its topic, after all that is related', async () => {
  article('palm', { section: 'nature', published: '2026-12-01' })
  const related = await relatedOf('palm')
  expect(related.map(({ reason }) => reason)).toEqual(
    Array.from({ length: 3 }, () => ({ kind: 'inTopic', topic: 'nature' })),
  )
})

it('an article without a list of its own always leads somewhere, each link with its reason', async () => {
  article('palm', {
    headline: 'النخل في الواحة',
    section: 'nature',
    published: '2026-12-01',
    body: [{ type: 'paragraph', text: 'النخلة شجرة الواحة، وتمرها زاد المسافر، وسعفها سقف بيته.' }],
  })
  const related = await relatedOf('palm')
  expect(related.length).toBeGreaterThanOrEqual(3)
  expect(related.every((card) => card.summary !== undefined && card.id !== 'palm')).toBe(true)
  expect(related.every((card) => card.reason !== undefined)).toBe(true)
})

it('a list that names only what is not there is computed, an empty one stays empty', async () => {
  article('gone', { section: 'nature', published: '2026-12-01', related: [{ id: 'no-such' }] })
  article('alone', { section: 'nature', published: '2026-12-01', related: [] })
  expect((await relatedOf('gone')).length).toBeGreaterThanOrEqual(3)
  expect(await relatedOf('alone')).toEqual([])
})
