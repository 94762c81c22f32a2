import type { Brand } from '../../article/edition-config.ts'
import type { Colours, ThemeColours } from '../page/colours.ts'
import { type Wordmark, wordmarkUrl } from './wordmark.ts'

/** Naskh is set larger and wider apart than Vazirmatn to look as large, and its letters stand lower in their line. */
const naskh =
  ':root{--head-size:1.12;--head-leading:1.1;--sit:.5325em}:root,[lang]{--head:var(--naskh)}'

/**
 * The stylesheet of a paper's own face: tokens of the reader, in a layer of their own between the reader's and what
 * print makes of them, and the drawing of the name. It stands before the reader's stylesheet, because the first to name
 * the layers puts them in order. Undefined where a paper has chosen nothing.
 */
export function brandStylesheet(
  { headlines }: Brand,
  own: Colours,
  colours: Colours,
  wordmark: Wordmark | undefined,
): string | undefined {
  const tokens = [
    ...(headlines === 'naskh' ? [naskh] : []),
    ...(colours === own ? [] : [themes(own, colours)]),
  ].join('')
  const rules = [
    ...(tokens === '' ? [] : [`@layer tokens,brand,base;@layer brand{${tokens}}`]),
    ...(wordmark ? [drawnName(wordmark)] : []),
  ]
  return rules.join('') || undefined
}

/** The tokens that differ in any theme, said in each: those of the light theme would stand in the others. */
function themes(own: Colours, { light, sepia, dark }: Colours): string {
  const names = tokenNames.filter(
    (name) =>
      light[name] !== own.light[name] ||
      sepia[name] !== own.sepia[name] ||
      dark[name] !== own.dark[name],
  )
  const said = (theme: ThemeColours) =>
    names.flatMap((name) => (theme[name] === undefined ? [] : `--${name}:${theme[name]}`)).join(';')
  return [
    `:root,[data-theme="light"]{${said(light)}}`,
    `[data-theme="sepia"]{${said(sepia)}}`,
    `[data-theme="dark"]{${said(dark)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){${said(dark)}}}`,
  ].join('')
}

const tokenNames = [
  'paper',
  'tint',
  'ink',
  'soft',
  'rule',
  'line',
  'rubric',
  'brand',
] as const satisfies readonly (keyof ThemeColours)[]

/**
 * The drawing as a mask, so that one file is right in every theme. Backgrounds are not printed by themselves, and high
 * contrast takes them away.
 */
function drawnName(wordmark: Wordmark): string {
  const { width, height, above } = wordmark
  const ratio = round(width / above)
  const mask = 'mask:var(--wordmark) 0 0/100% 100%'
  const printed = 'print-color-adjust:exact'
  return [
    `:root{--wordmark:url("${wordmarkUrl(wordmark)}");--wordmark-ratio:${ratio};--wordmark-whole:${round(width / height)}}`,
    '.Wordmark{inline-size:calc(var(--high)*var(--wordmark-ratio));min-inline-size:0;min-block-size:0;aspect-ratio:var(--wordmark-ratio)}',
    // Stronger than the reader's own rule, which comes later.
    '.Wordmark>:is(span,svg){display:none}',
    `.Wordmark::before{content:"";display:block;aspect-ratio:var(--wordmark-whole);background:var(--brand,var(--ink));-webkit-${mask};${mask};-webkit-${printed};${printed};forced-color-adjust:none}`,
    '@media (forced-colors:active){.Wordmark::before{background:LinkText}}',
  ].join('')
}

function round(ratio: number): number {
  return Number(ratio.toFixed(4))
}
