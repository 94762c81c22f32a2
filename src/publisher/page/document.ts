import { siteFile } from '../../article/published-files.ts'
import { escapeXml } from '../../article/text/escape-xml.ts'
import type { Colours } from './colours.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

/** What every page of a build shares: the app's files and the pieces that stand in the page itself. */
export interface DocumentTemplate {
  /** `index.html` with the marks `<!--head-->`, `<!--app-->` and `<!--boot-->`. */
  html: string
  /** Font files that every page needs at once. */
  preloads: readonly string[]
  /** Those that it needs too where a paper sets its headlines in another face than the reader's own. */
  headlineFonts?: Readonly<Record<string, string>>
  /** The start script; the one script that stands in a page. */
  script: string
  /** The reading stylesheet and the policy; absent in development, where the dev server brings styles by script. */
  style?: string
  policy?: string
  /** What the front page has beside that stylesheet. */
  frontStyle?: string
  /** Files that pages of one kind need, by how their addresses begin. */
  ownFiles?: Readonly<Record<string, OwnFiles>>
}

/** What a page needs beside what all share. */
export interface OwnFiles {
  /** Stylesheets. */
  styles: readonly string[]
  /** The scripts of a page that only the app can fill: they are asked for with it. */
  scripts: readonly string[]
}

/** What is written into the document of one page. */
export interface DocumentContent {
  language: string
  direction: 'rtl' | 'ltr'
  title: string
  /** Links for what the page needs at once, in HTML. */
  preloads: string
  /** What the page tells programs of itself: tags for the head, and data of schema.org. */
  tags: string
  structured: readonly object[]
  html: string
  boot: unknown
  /** The file of the favicon. */
  favicon: string
  colours: Colours
  /** Files that this page needs beside what is in it. */
  own?: OwnFiles | undefined
}

/** Among the starts of addresses, what stands for the pages of live coverages, which lie among those of articles. */
export const coveragePages = 'coverage'

/** The files that a page needs beside what all share; a coverage is asked for as `coveragePages`. */
export function ownFilesOf(
  { ownFiles = {} }: DocumentTemplate,
  path: string,
): OwnFiles | undefined {
  return Object.entries(ownFiles).find(([start]) => path.startsWith(start))?.[1]
}

/**
 * A template whose pages have the stylesheet of a paper's own face before the reader's, in the same piece: a file of its
 * own would be another round trip before the first paint.
 */
export function dressTemplate(
  template: DocumentTemplate,
  {
    stylesheet,
    headlines = '',
  }: { stylesheet?: string | undefined; headlines?: string | undefined },
): DocumentTemplate {
  if (stylesheet === undefined) return template
  const { preloads, headlineFonts } = template
  const font = headlineFonts?.[headlines]
  return {
    ...withStyle(template, stylesheet + (template.style ?? '')),
    preloads: font === undefined ? preloads : [...preloads, font],
  }
}

/** The template of the front page, whose own styles stand in it too: a file of theirs would be a round trip more. */
export function frontTemplate(template: DocumentTemplate): DocumentTemplate {
  const { style = '', frontStyle } = template
  return frontStyle === undefined ? template : withStyle(template, style + frontStyle)
}

function withStyle(template: DocumentTemplate, style: string): DocumentTemplate {
  const { script, policy } = template
  return { ...template, style, ...(policy && { policy: contentSecurityPolicy({ script, style }) }) }
}

/** A cache: the stylesheet is half of most pages, and to make text of Latin and Arabic letters into bytes takes long. */
const styleBytes = new WeakMap<DocumentTemplate, Buffer>()

/** Writes the document of a page. Every text from an article is escaped; the data stands in a block that never runs. */
export function writeDocument(
  template: DocumentTemplate,
  content: DocumentContent,
  base: string,
): Buffer {
  const { policy, style, script } = template
  const beforeStyle = [
    policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `${content.preloads}<title>${escapeXml(content.title)}</title>`,
    content.tags,
    ...themeColours(content.colours),
    ...template.preloads.map(
      (font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`,
    ),
  ]
  const afterStyle = [
    ...(content.own?.styles ?? []).map((one) => `<link rel="stylesheet" href="${one}">`),
    ...(content.own?.scripts ?? []).map((one) => `<link rel="modulepreload" href="${one}">`),
    `<script>${script}</script>`,
    `<link rel="icon" href="${base}${content.favicon}" type="image/svg+xml">`,
    `<link rel="manifest" href="${base}${siteFile.manifest}">`,
    ...content.structured.map(
      (one) => `<script type="application/ld+json">${escapeJson(one)}</script>`,
    ),
  ]
  const boot = `<script type="application/json" id="boot">${escapeJson(content.boot)}</script>`
  const [beforeHead = '', afterHead = '', afterApp = '', afterBoot = ''] = template.html
    .replace(/<html[^>]*>/, `<html lang="${content.language}" dir="${content.direction}">`)
    .split(/<!--(?:head|app|boot)-->/)
  const encoded = styleBytes.get(template) ?? Buffer.from(style ? `<style>${style}</style>\n` : '')
  styleBytes.set(template, encoded)
  return Buffer.concat([
    Buffer.from(`${beforeHead}${beforeStyle.filter(Boolean).join('\n')}\n`),
    encoded,
    Buffer.from(
      `${afterStyle.join('\n')}${afterHead}${content.html}${afterApp}${boot}${afterBoot}`,
    ),
  ])
}

/** JSON that cannot end its script block: `</script>` and `<!--` lose their `<`. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

/** The papers of both themes, for the bars that a phone draws around the page. */
function themeColours({ light, dark }: Colours): string[] {
  return [
    `<meta name="theme-color" media="(prefers-color-scheme: light)" content="${light.paper}">`,
    `<meta name="theme-color" media="(prefers-color-scheme: dark)" content="${dark.paper}">`,
  ]
}
