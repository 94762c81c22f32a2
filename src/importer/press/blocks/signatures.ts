import type { Block, Byline } from '../../../article/article.ts'
import { plainText } from '../../../article/text/plain-text.ts'
import type { FoundArticle } from '../../formats/format.ts'
import { runsOf } from '../../markup/text-runs.ts'
import { addByline } from '../bylines.ts'
import { countWords, endsSentence } from '../sentences.ts'
import { isStaffNote, readAgencies, readSignature, readSource } from '../signatures.ts'
import { type BlockStep, lineOf, withArticle } from './block-text.ts'

/** Reads who signed a text at its end: «(رويترز)», «المصدر: وكالات», «بقلم: سامي حسن», «(إعداد سامي حسن)». */
export const takeSignature: BlockStep = (found) => {
  const { article } = found
  const last = article.body.at(-1)
  const line = lineOf(last)
  if (
    last === undefined ||
    line === undefined ||
    last.type !== 'paragraph' ||
    article.body.length < 2
  )
    return found
  const rest = article.body.slice(0, -1)
  if (isStaffNote(line)) {
    const note: Block = { type: 'note', text: last.text }
    return withArticle(found, { body: [...rest, note] })
  }
  const source = readSource(line)
  if (source !== undefined)
    return withArticle(found, {
      body: rest,
      source: { ...article.source, name: article.source?.name ?? source },
    })
  const signed = readSignature(line)
  if (signed?.sure === true && countWords(line) <= 8)
    return withArticle(found, { body: rest, bylines: withBylines(article, signed.bylines) })
  return signedInLine(found, last, line)
}

/** «… وعاد الهدوء. (رويترز)»: the brackets behind the last full stop are no words of the story. */
function signedInLine(
  found: FoundArticle,
  last: Extract<Block, { type: 'paragraph' }>,
  line: string,
): FoundArticle {
  const [, text = '', name] = /^(.+?)\s*[([]\s*([^()[\]]{2,40})\s*[)\]]\.?$/u.exec(line) ?? []
  const agencies = name === undefined ? undefined : readAgencies(name)
  if (name === undefined || agencies === undefined) return found
  if (!endsSentence(text) || text.length < 60) return found
  const runs = runsOf(last.text)
  const end = runs.at(-1)
  if (end === undefined || end.href !== undefined || !end.text.includes(name)) return found
  const cut = end.text.replace(/\s*[([][^()[\]]*[)\]]\.?\s*$/u, '')
  const kept = [...runs.slice(0, -1), ...(cut === '' ? [] : [{ ...end, text: cut }])]
  const settled = kept.map((run) => (Object.keys(run).length === 1 ? run.text : run))
  const only = settled.length === 1 && typeof settled[0] === 'string' ? settled[0] : settled
  if (plainText(only) === '') return found
  return withArticle(found, {
    body: [...found.article.body.slice(0, -1), { type: 'paragraph', text: only }],
    bylines: withBylines(found.article, agencies),
  })
}

function withBylines(article: FoundArticle['article'], added: readonly Byline[]): Byline[] {
  const bylines = [...(article.bylines ?? [])]
  for (const one of added) addByline(bylines, one)
  return bylines
}
