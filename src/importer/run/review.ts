import { writeFileSync } from 'node:fs'
import type { Article } from '../../article/article.ts'
import { isAbsolute, textOfArticle } from '../../article/article-html.ts'
import { directionOf, directionOfLanguage } from '../../article/text/direction.ts'
import { escapeXml } from '../../article/text/escape-xml.ts'
import type { Input } from '../formats/format.ts'
import { isPage } from '../formats/html-page/detect.ts'
import { decode } from './decode.ts'
import { InputError } from './input-error.ts'
import { problemOf } from './open-inputs.ts'
import type { InputReport } from './report.ts'

/** More than a person looks through, and more of one source than is looked at. */
const mostEntries = 300
const mostOfSource = 300_000

/** Gathers what a run was unsure of, for a file that shows each result beside its source. */
export interface Review {
  add: (input: Input, report: InputReport) => void
  /** Writes the file; gives a note of what is in it. Throws an InputError where it cannot be written. */
  write: () => string
}

/** Opens a review that is written to `file`. */
export function openReview(file: string): Review {
  const entries: string[] = []
  let unsure = 0
  return {
    add: (input, report) => {
      if (report.doubts.length === 0 || ++unsure > mostEntries) return
      entries.push(entryHtml(input, report))
    },
    write: () => {
      try {
        writeFileSync(file, pageHtml(entries))
      } catch (error) {
        throw new InputError(`${file}: ${problemOf(error)}`)
      }
      const more = unsure > mostEntries ? `, the first ${mostEntries} of them` : ''
      return `${file} shows ${unsure} inputs that were unsure${more}`
    },
  }
}

/** Nothing of a source may run, and nothing may be asked of the web by looking at it. */
const policy =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'\">"

function pageHtml(entries: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${policy}<title>Import: what was unsure</title><style>
body { font-family: system-ui, sans-serif; margin: 1rem; }
section { border-block-start: 1px solid #999; padding-block: 1rem; }
section > div { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
iframe, pre, article { inline-size: 100%; block-size: 32rem; margin: 0; overflow: auto; border: 1px solid #ccc; box-sizing: border-box; padding: .5rem; }
pre { white-space: pre-wrap; }
li.suspect { font-weight: bold; }
</style></head><body><h1>What was unsure</h1>${entries.join('')}</body></html>\n`
}

function entryHtml(input: Input, { file, doubts, articles }: InputReport): string {
  const rows = doubts.map(({ line, decision, why, isSuspect }) => {
    const place = line === undefined ? '' : `line ${line}: `
    const said = escapeXml(`${place}${decision}: ${why}`)
    return `<li${isSuspect ? ' class="suspect"' : ''} dir="auto">${said}</li>`
  })
  const results = articles.map(({ article }) => articleHtml(article)).join('<hr>')
  return `<section><h2>${escapeXml(file)}</h2><ul>${rows.join('')}</ul><div>${sourceHtml(input)}<article>${results}</article></div></section>`
}

/** The source as it looks, without what would run in it; a text as it stands. */
function sourceHtml({ bytes, contentType }: Input): string {
  let text: string
  try {
    text = decode(bytes, contentType).slice(0, mostOfSource)
  } catch (error) {
    return `<pre>${escapeXml(error instanceof Error ? error.message : '')}</pre>`
  }
  if (!isPage(text))
    return `<pre dir="${directionOf(text.slice(0, 2000))}">${escapeXml(text)}</pre>`
  return `<iframe sandbox="" title="source" srcdoc="${escapeXml(policy + text)}"></iframe>`
}

function articleHtml(article: Article): string {
  const { headline, deck, language, bylines = [], published, modified, section, topics } = article
  const facts = [
    bylines.map(({ name, city }) => (city === undefined ? name : `${name} (${city})`)).join('، '),
    published,
    modified,
    section,
    topics?.join(' '),
  ].filter(Boolean)
  const elsewhere = {
    link: (href: string) => (isAbsolute(href) ? href : undefined),
    picture: () => undefined,
  }
  const under = deck === undefined ? '' : `<p><strong>${escapeXml(deck)}</strong></p>`
  return `<div lang="${language}" dir="${directionOfLanguage(language)}"><h3>${escapeXml(headline)}</h3>${under}<p>${escapeXml(facts.join(' · '))}</p>${textOfArticle(article, elsewhere)}</div>`
}
