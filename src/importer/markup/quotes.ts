import type { Block, Text } from '../../article/article.ts'
import { plainText } from '../../article/text/plain-text.ts'
import { runsOf, settleText } from './text-runs.ts'

const pairs: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['"', '"'],
  ['‘', '’'],
]

/** A quote of a text, without the marks around the whole of it: being a quote says that, and they would stand twice. */
export function quoteOf(text: Text): Block {
  const words = plainText(text).trim()
  const within = words.slice(1, -1)
  const isAround = pairs.some(
    ([open, close]) =>
      words.length > 2 &&
      words.startsWith(open) &&
      words.endsWith(close) &&
      !within.includes(open) &&
      !(close !== '’' && within.includes(close)),
  )
  if (!isAround) return { type: 'quote', text }
  const parts = runsOf(text)
  const cut = parts.map((part, at) => ({
    ...part,
    text: part.text
      .replace(at === 0 ? /^\s*./u : /^/, '')
      .replace(at === parts.length - 1 ? /.\s*$/u : /$/, ''),
  }))
  return { type: 'quote', text: settleText(cut) ?? text }
}
