import type { Byline } from '../../../article/article.ts'
import { comparable } from '../../../article/text/folding.ts'
import { withoutRepeats } from '../../markup/field-bylines.ts'
import { cleanText } from '../../markup/plain-words.ts'
import { addByline, isName, readByline } from '../../press/bylines.ts'
import { isCity } from '../../press/cities.ts'
import { readLooseDateLine } from '../../press/dates.ts'
import { endsSentence } from '../../press/sentences.ts'
import type { Facts } from './facts.ts'
import { withoutSigns } from './furniture.ts'
import type { PageHead } from './page-head.ts'
import { isOutlet, isWriter } from './writers.ts'

/** Who wrote it as the page says for machines, with the cities its lines tell; else as its lines say. */
export function pageBylines(head: PageHead, facts: Facts, found: string | undefined): Byline[] {
  const named = (facts.bylines ?? []).map((one) => ({ ...one, name: bareName(one.name) }))
  const bylines: Byline[] = []
  // A site signs by its own name where it has no other; a person beside it wrote the text.
  for (const one of named) if (!isOutlet(one.name, facts.site)) addByline(bylines, one)
  const persons = bylinesOnPage(bylines, head, found)
  return persons.length > 0 ? persons : withoutRepeats(named)
}

function bylinesOnPage(
  known: readonly Byline[],
  head: PageHead,
  found: string | undefined,
): Byline[] {
  const bylines = [...known]
  const lines = head.lines.slice(0, 12).flatMap((line) => {
    const read = readByline(withoutSigns(line))
    return read?.sure === true ? read.bylines.filter(isWriter) : []
  })
  // What a page says for machines is surer; its lines add cities to the same names.
  const isSure = bylines.length > 0
  for (const one of lines) {
    const isKnown = bylines.some(({ name }) => comparable(name) === comparable(one.name))
    if (isKnown || !isSure) addByline(bylines, one)
  }
  const beside = bylines.length > 0 ? undefined : nameBesideDate(head)
  const name = bareName(cleanText(beside ?? found ?? ''))
  if (bylines.length > 0 || name === '') return bylines
  // What a page calls its author may hold all that it says about one.
  const isOne = !endsSentence(name) && readLooseDateLine(name) === undefined && isWriter({ name })
  return isOne ? [{ name }] : []
}

/** The name that links to what else its bearer wrote, `<a rel="author">` or `/author/salma`: nothing is told surer. */
export function linkedAuthor(document: Document): string | undefined {
  const links = document.querySelectorAll(
    'a[rel~="author"], a[href*="/author/"], a[href*="/authors/"], a[href*="/writer/"], a[href*="/writers/"], [itemprop~="author"] a',
  )
  const names = [...links].map((link) => cleanText(link.textContent ?? ''))
  return names.find((name) => isName(name) && !isCity(name))
}

/** A name without a mark is a byline when it stands beside a date. */
function nameBesideDate(head: PageHead): string | undefined {
  const lines = head.lines.map((line) => line.replace(/[\s|·•-]+$/u, ''))
  const isDate = (line: string | undefined) =>
    line !== undefined && readLooseDateLine(line) !== undefined
  return lines.find(
    (line, at) => isName(line) && !isCity(line) && (isDate(lines[at + 1]) || isDate(lines[at - 1])),
  )
}

/** `By Jane Doe` and «بقلم: سامي حسن» without their first word. */
function bareName(name: string): string {
  return name
    .replace(
      /^(?:(?:written |posted |published )?by|von|par|por|بقلم|(?:مرسلة |نشر |كتب )?بواسطة|كتب|كتبت|كتبه|إعداد|حوار|تقرير)\s*[:：-]?\s+/iu,
      '',
    )
    .replace(/[\s|,،·-]+$/u, '')
}
