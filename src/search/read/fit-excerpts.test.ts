import { describe, expect, it } from 'vitest'
import { fitExcerpts, type MarkedText } from './fit-excerpts.ts'

/** Writes marks as [words] in a text. */
function excerpt(marked: string): MarkedText {
  const marks = [...marked.matchAll(/\[([^\]]*)\]/g)].map(({ 1: words = '', index }, at) => {
    const start = index - 2 * at
    return { start, end: start + words.length }
  })
  return { text: marked.replace(/[[\]]/g, ''), marks }
}

function written(excerpts: readonly MarkedText[]): string {
  return fitExcerpts(excerpts)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')
}

const long = 'قنوات لا مضخّة فيها ولا محرّك '.repeat(12)

describe('fitExcerpts', () => {
  it('leaves a short excerpt as it is, and says where the text goes on', () => {
    const short = 'تحمل [الماءَ] من سفح الجبل'
    expect(written([excerpt(short)])).toBe(short)
    expect(written([excerpt(`${long}${short} ${long}`)])).toMatch(/^….*تحمل \[الماءَ\] من سفح.*…$/)
  })

  it('parts one excerpt from the next', () => {
    expect(written([excerpt('[ماء] الفلج'), excerpt('في [الماء]')])).toBe(
      '[ماء] الفلج … في [الماء]',
    )
  })

  it('keeps the first mark, whole words and three excerpts in sight', () => {
    const one = excerpt(`${long}[الماءُ] ${long}`)
    const text = written([one, one, one])
    expect(text.length).toBeLessThan(230)
    expect(text.match(/\[الماءُ\]/g)).toHaveLength(3)
    for (const word of text.split(/[\s…[\]]+/).filter(Boolean)) {
      expect(`${long}الماءُ`.split(' ')).toContain(word)
    }
  })

  it('fills its room where the mark stands at the end', () => {
    const text = written([excerpt(`${long}[الماء]`)])
    expect(text.length).toBeGreaterThan(150)
    expect(text.endsWith('[الماء]')).toBe(true)
  })

  it('keeps a mark that is longer than the room, and a word without end', () => {
    const endless = 'ن'.repeat(500)
    expect(written([excerpt(`${long}[${endless}] ${long}`)])).toContain(`[${endless}]`)
    expect(written([excerpt(endless)]).length).toBeLessThanOrEqual(501)
  })

  it('gives nothing for nothing', () => {
    expect(fitExcerpts([])).toEqual([])
  })
})
