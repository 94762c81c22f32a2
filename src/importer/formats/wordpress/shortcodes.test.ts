import { expect, it } from 'vitest'
import { replaceShortcodes } from './shortcodes.ts'

const shown = (text: string) =>
  replaceShortcodes(text, ({ name, attributes, values, inner }) =>
    name === 'sic'
      ? undefined
      : `<${[name, ...[...attributes].map(String), ...values].join(' ')}|${inner ?? ''}>`,
  )

it.each([
  ['قبل [a] بعد', 'قبل <a|> بعد'],
  ['[a x="1" y=2 z=\'3\' w]', '<a x,1 y,2 z,3 w|>'],
  ['[a x=“1”]', '<a x,1|>'],
  ['[a]في[/a]', '<a|في>'],
  ['[a][a]في[/a][/a]', '<a|[a]في[/a]>'],
  ['[a][b]في[/b][/a] [b]', '<a|[b]في[/b]> <b|>'],
  ['[a]أول [a]ثان[/a]', '<a|>أول <a|ثان>'],
  ['[youtube=https://youtu.be/x]', '<youtube https://youtu.be/x|>'],
  ['[a href="x[1]"]', '<a href,x[1]|>'],
  ['[[a]] و[[a x="1"]في[/a]]', '[a] و[a x="1"]في[/a]'],
  ["[sic] [كذا] [1] [...] [Note: x=y] [it's]", "[sic] [كذا] [1] [...] [Note: x=y] [it's]"],
  ['[/a] [a', '[/a] [a'],
])('%s is read as %s', (text, expected) => {
  expect(shown(text)).toBe(expected)
})

it('takes no longer for what is never closed', () => {
  expect(shown('[a '.repeat(20_000))).toHaveLength(60_000)
  expect(shown('[a]'.repeat(20_000)).length).toBe(80_000)
  expect(shown(`[a ${'"'.repeat(50_000)}`)).toHaveLength(50_003)
})
