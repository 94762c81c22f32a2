import { expect, it } from 'vitest'
import { fold } from './folding.ts'
import { spellingsOf } from './spellings.ts'

it.each([
  ['أمريكية', ['أميركية']],
  ['الغوغل', []],
  ['غوغل', ['جوجل', 'قوقل']],
  ['مئة', ['مائة']],
  ['مائة', ['مئة']],
  ['كونغ', ['كونج']],
  ['كونغو', []],
  ['غانا', ['جانا']],
  ['غاناش', []],
  ['ترمب', ['ترامب']],
  ['شباط', ['فبراير', 'فيفري']],
  ['ديموقراطيون', ['ديمقراطيون']],
  ['كتاب', []],
])('%s is also spelled %j', (word, others) => {
  expect(spellingsOf(fold(word))).toEqual(others.map(fold))
})
