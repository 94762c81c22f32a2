import { figure } from './figures.ts'
import { alike, type Rule } from './rule.ts'

/** Links are said by their host, tags by their words. */
export const links: readonly Rule[] = [
  {
    pattern: /(?:https?:\/\/|(?<![\p{L}\p{N}@.])www\.)[^\s«»"'<>)\]]+/giu,
    say: ({ 0: link = '' }) => {
      const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#:]+)/i.exec(link)?.[1] ?? ''
      return host + (/[.,،؛:!؟?]$/.exec(link)?.[0] ?? '')
    },
  },
  alike('(?<![A-Za-z\\p{N}&])#(?=\\p{L})', ''),
  alike('(?<=[\\p{L}\\p{N}])_(?=[\\p{L}\\p{N}])', ' '),
]

/** Pictures among letters, whose English names some engines say. */
export const unseen: readonly Rule[] = [
  alike(
    String.raw`[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\ufe0e\ufe0f\u20e3]+(?<![©®™])`,
    ' ',
  ),
]

/** Signs that engines say in English or not at all. */
export const signs: readonly Rule[] = [
  alike('(?<=\\p{Script=Arabic}|\\s)\\s?&\\s?(?=\\p{Script=Arabic})|\\s&\\s', ' و'),
  alike(`#(?=${figure})`, 'رقم '),
  alike('№\\s?', 'رقم '),
  alike(`(?<=${figure})\\s?[×*]\\s?(?=${figure})`, ' في '),
  alike(`(?<=${figure})\\s?\\+\\s?(?=${figure})`, ' زائِد '),
  alike('\\s=\\s', ' يساوي '),
  alike('(?<=\\p{Script=Arabic}\\)?)\\s?/\\s?(?=\\(?\\p{Script=Arabic})', ' '),
  alike('[*_|~•●■◆►]+', ' '),
]
