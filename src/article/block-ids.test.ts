import { expect, it } from 'vitest'
import type { Block } from './article.ts'
import { blockIds } from './block-ids.ts'

const first: Block = {
  type: 'paragraph',
  text: 'من يقف على الضفة يرى مشهدًا لا تقبله العين أول مرة.',
}
const second: Block = { type: 'paragraph', text: 'هذه القناة قصة أرقام.' }

it('an address stays when a paragraph is put before it', () => {
  const [, id] = blockIds([first, second])
  expect(blockIds([{ type: 'heading', level: 2, text: 'تمهيد' }, first, second])[2]).toBe(id)
})

it('an address stays when a comma or a vowel mark is mended', () => {
  const mended: Block = {
    type: 'paragraph',
    text: 'من يقفُ على الضفّة، يرى مشهدًا لا تقبله العين أوّل مرّة',
  }
  expect(blockIds([mended])).toEqual(blockIds([first]))
})

it('the same words twice are two addresses', () => {
  const [one, two] = blockIds([second, second])
  expect(two).toBe(`${one}-2`)
})

it('an addition has its address from its time, whatever is rewritten in it', () => {
  const entry = (time: string, text: string): Block => ({
    type: 'entry',
    time,
    body: [{ type: 'paragraph', text }],
  })
  const [written] = blockIds([entry('2021-03-29T15:05:00+02:00', 'تطفو')])
  expect(written).toMatch(/^e-[0-9a-z]{1,7}$/)
  expect(blockIds([entry('2021-03-29T15:05:00+02:00', 'طفت السفينة')])).toEqual([written])
  expect(blockIds([entry('2021-03-29T15:06:00+02:00', 'تطفو')])).not.toEqual([written])
})

it('what has no words has no address, and an address is a valid id', () => {
  expect(blockIds([{ type: 'divider' }, { type: 'figure', caption: 'صورة' }])).toEqual([null, null])
  expect(blockIds([first])[0]).toMatch(/^p-[0-9a-z]{1,7}$/)
})
