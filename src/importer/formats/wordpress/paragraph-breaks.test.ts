import { expect, it } from 'vitest'
import { withParagraphBreaks } from './paragraph-breaks.ts'

const shown = (text: string) => withParagraphBreaks(text, (url) => `<embed ${url}>`)

it.each([
  ['سطر\nسطر\n\nفقرة', 'سطر<br>سطر<div></div>فقرة'],
  ['سطر\r\n \r\n\r\nفقرة', 'سطر<div></div>فقرة'],
  ['<b>قوي\n\nقوي</b>', '<b>قوي<div></div>قوي</b>'],
  ['<ul>\n<li>أ</li>\n<li>ب</li>\n</ul>\nبعد', '<ul> <li>أ</li> <li>ب</li> </ul> بعد'],
  ['<pre>أ\n\nب</pre>\nج', '<pre>أ\n\nب</pre> ج'],
  ['<a\ntitle="س\nط">x</a>\ny', '<a\ntitle="س\nط">x</a><br>y'],
  ['قبل\nhttps://x.example/a\nبعد', 'قبل<br><embed https://x.example/a><br>بعد'],
  ['قبل https://x.example/a', 'قبل https://x.example/a'],
  ['س < ص\nثم', 'س < ص<br>ثم'],
])('%j is shown as %j', (text, expected) => {
  expect(shown(text)).toBe(expected)
})
