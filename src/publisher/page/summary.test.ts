import { expect, it } from 'vitest'
import type { Article } from '../../article/article.ts'
import { summaryOf } from './summary.ts'

const long = 'يخرج الماء من بطن الجبل في قناة مائلة، ويبلغ النخل بعد ساعات.'

it.each([
  ['the deck before the text', 'ماء في القناة', [long], 'ماء في القناة'],
  ['the first paragraph', undefined, [long, 'ثانية'], long],
  ['not a name that stands before it', undefined, ['سطور ـ نزوى', long], long],
  ['what there is, where nothing is longer', undefined, ['ماء', 'نخل'], 'ماء'],
  ['nothing of nothing', undefined, [], undefined],
])('says %s', (_, deck, texts, said) => {
  const body: Article['body'] = texts.map((text) => ({ type: 'paragraph', text }))
  expect(summaryOf({ body, ...(deck && { deck }) })).toBe(said)
})
