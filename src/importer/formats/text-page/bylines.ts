import { isTextAgency } from '../../../article/agencies.ts'
import type { Byline } from '../../../article/article.ts'
import { isButton, isTextSizeButton } from '../../press/buttons.ts'
import { isName, readByline } from '../../press/bylines.ts'
import { isCity } from '../../press/cities.ts'
import { isCredit, splitCaption } from '../../press/credits.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import { readSignature } from '../../press/signatures.ts'
import { isLine, type Line, type LineDoubt, type PageArticle } from './page-article.ts'

/** Takes who wrote the article, and where, out of the header and off the end of the body. */
export function takeBylines(article: PageArticle): PageArticle {
  const doubts: LineDoubt[] = []
  const taken = new Set<Line>()
  const found: Byline[] = []
  for (const line of article.header) {
    const byline = inHeader(line, article)
    if (byline === undefined) continue
    const isAgain = [...taken].some((other) => other.key === line.key)
    taken.add(line)
    if (isAgain) continue
    const [role, city] = [besideOf(line, article, roleOf), besideOf(line, article, cityOf)]
    for (const one of [role, city]) if (one !== undefined) taken.add(one.line)
    found.push(...byline.bylines.map((one) => withDetails(one, role?.text, city?.text)))
    if (!byline.sure) {
      doubts.push({ line: line.number, decision: 'taken as a byline', why: 'a name in the header' })
    }
  }
  const last = article.body.at(-1)
  const closing =
    last !== undefined && isLine(last) && article.body.length > 1
      ? readSignature(last.text)
      : undefined
  const isSigned = closing?.sure === true
  return {
    ...article,
    header: article.header.filter((line) => !taken.has(line)),
    body: isSigned ? article.body.slice(0, -1) : article.body,
    bylines: withoutRepeats([...article.bylines, ...found, ...(isSigned ? closing.bylines : [])]),
    doubts: [...article.doubts, ...doubts],
  }
}

function withDetails(byline: Byline, role: string | undefined, city: string | undefined): Byline {
  return {
    ...byline,
    ...(role === undefined ? {} : { role }),
    ...(city === undefined || byline.city !== undefined ? {} : { city }),
  }
}

/** What the line above or below a byline says of it: «البصرة» over «العربي الجديد» is where it was written. */
function besideOf(
  line: Line,
  article: PageArticle,
  read: (text: string) => string | undefined,
): { line: Line; text: string } | undefined {
  const at = article.header.indexOf(line)
  for (const beside of [article.header[at + 1], article.header[at - 1]]) {
    const text = beside === undefined ? undefined : read(beside.text)
    if (beside !== undefined && text !== undefined) return { line: beside, text }
  }
  return undefined
}

function roleOf(text: string): string | undefined {
  const labelled = /^(?:role|الصفة|المنصب)\s*[:،,]\s*(.+)$/iu.exec(text)?.[1]
  return labelled ?? (isProfession(text) ? text : undefined)
}

/** «كاتب وروائي لبناني» under a name says who its bearer is, and is no name. */
function isProfession(text: string): boolean {
  return (
    countWords(text) <= 10 &&
    !endsSentence(text) &&
    /^(?:كاتب|كاتبة|صحافي|صحافية|صحفي|صحفية|إعلامي|إعلامية|باحث|باحثة|أستاذ|أستاذة|أكاديمي|أكاديمية|محلل|محللة|محرر|محررة|خبير|خبيرة|شاعر|شاعرة|ناقد|ناقدة|روائي|روائية|مراسل|مراسلة|مؤرخ|مؤرخة|مفكر|مفكرة)(?:\s|$)/u.test(
      text,
    )
  )
}

function cityOf(text: string): string | undefined {
  return isCity(text) ? text : undefined
}

function inHeader(
  line: Line,
  article: PageArticle,
): { bylines: Byline[]; sure: boolean } | undefined {
  if (line.key === article.headline.key || isButton(line.text) || isTextSizeButton(line.text))
    return undefined
  const byline = readByline(line.text)
  if (byline?.sure) return byline
  if (isUponText(line, article)) {
    const placed = placeThenAgency(line.text)
    if (placed !== undefined) return { bylines: [placed], sure: false }
  }
  // «غوتيريش: مأساة إنسانية» is a deck and «القاهرة: سامي حسن» a byline; where a line stands tells them apart.
  const isPlaced =
    isBesideDate(line, article) ||
    isBelowRepeat(line, article) ||
    isBelowCaption(line, article) ||
    byline?.bylines.every(({ name, city }) => city !== undefined && isCity(city) && isName(name))
  if (byline !== undefined && isPlaced) return byline
  if (
    isName(line.text) &&
    !isCity(line.text) &&
    !isProfession(line.text) &&
    (isBesideDate(line, article) || isOverProfession(line, article))
  )
    return { bylines: [{ name: line.text }], sure: false }
  return isBesideDate(line, article) ? paperThenName(line.text) : undefined
}

/** Whether a line is the last one over the text, with nothing of a picture in the header. */
function isUponText(line: Line, { header, body, dateLines }: PageArticle): boolean {
  const below = header.slice(header.indexOf(line) + 1)
  const isLast = below.every((one) => dateLines.includes(one.number) || isProfession(one.text))
  const isOnce = header.filter((one) => one.key === line.key).length === 1
  const hasPicture = header.some(
    (one) => one !== line && (one.figure !== undefined || splitCaption(one.text) !== undefined),
  )
  const [first] = body
  return (
    isLast && isOnce && !hasPicture && first !== undefined && isLine(first) && isProse(first.text)
  )
}

/** «جزيرة أم النخل – رويترز»: a few words and a news agency, from where and by whom the text below is. */
function placeThenAgency(text: string): Byline | undefined {
  const [, city = '', name = ''] =
    /^([^:«»().،]{2,40}?)\s*(?:\s[-–—ـ]\s|\/)\s*([^()]{2,40})$/u.exec(text) ?? []
  return countWords(city) <= 4 && countWords(city) > 0 && isTextAgency(name)
    ? { name, city }
    : undefined
}

/** A name over what its bearer is, «كاتبة وباحثة في تاريخ الموانئ». */
function isOverProfession(line: Line, { header }: PageArticle): boolean {
  const below = header[header.indexOf(line) + 1]
  return below !== undefined && isProfession(below.text)
}

/** «أصوات المغرب - عبد الإله أوشن من تنغير»: a paper, or another name, and who wrote it. */
function paperThenName(text: string): { bylines: Byline[]; sure: boolean } | undefined {
  const [, first = '', rest = ''] = /^(.{2,30}?)\s+[-–—]\s+(.+)$/u.exec(text) ?? []
  const [, name = rest, city] = /^(.+)\s+من\s+(\S+)$/u.exec(rest) ?? []
  if (!isName(name) || countWords(first) > 3 || endsSentence(text)) return undefined
  const writer: Byline = city === undefined ? { name } : { name, city }
  return { bylines: isName(first) ? [{ name: first }, writer] : [writer], sure: false }
}

function isBesideDate(line: Line, article: PageArticle): boolean {
  return article.dateLines.some((number) => {
    const [first, last] = [Math.min(number, line.number), Math.max(number, line.number)]
    const isBetween = (other: Line) =>
      other.number > first &&
      other.number < last &&
      other.key !== line.key &&
      !isProfession(other.text) &&
      !isCity(other.text) &&
      !article.dateLines.includes(other.number)
    return !article.header.some(isBetween) && last - first <= 6
  })
}

function isBelowRepeat(line: Line, article: PageArticle): boolean {
  const above = article.header.slice(0, article.header.indexOf(line))
  return above.some((other) => other.key === article.headline.key || isTextSizeButton(other.text))
}

/** No deck stands below the lead picture. */
function isBelowCaption(line: Line, article: PageArticle): boolean {
  const above = article.header.slice(0, article.header.indexOf(line))
  return above.some((other) => isCredit(splitCaption(other.text)?.credit ?? ''))
}

function withoutRepeats(all: readonly Byline[]): Byline[] {
  return all.filter(
    (one, at) =>
      all.findIndex((other) => other.name === one.name && other.city === one.city) === at,
  )
}
