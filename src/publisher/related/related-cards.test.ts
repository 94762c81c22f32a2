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
  expect(related.some((card) => card.reason !== undefined)).toBe(true)
})

it('a list that names only what is not there is computed, an empty one stays empty', async () => {
  article('gone', { section: 'nature', published: '2026-12-01', related: [{ id: 'no-such' }] })
  article('alone', { section: 'nature', published: '2026-12-01', related: [] })
  expect((await relatedOf('gone')).length).toBeGreaterThanOrEqual(3)
  expect(await relatedOf('alone')).toEqual([])
})
