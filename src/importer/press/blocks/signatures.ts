import type { Block } from '../../../article/article.ts'
import { plainText } from '../../../article/text/plain-text.ts'
import { readByline } from '../bylines.ts'
import { isAgency } from '../credits.ts'
import { countWords, endsSentence } from '../sentences.ts'
import { lineOf, runsOf, type Step, withArticle } from './block-text.ts'
import { addByline } from './opening.ts'

/** «شارك في التغطية: هند العلي من جدة» needs no brackets. */
const helper =
  /^(?:شارك|شاركت|أسهم|أسهمت|ساهم|ساهمت) في (?:ال)?(?:تغطية|إعداد|تقرير|تحرير|كتابة)\p{L}*(?: هذا التقرير)?\s*:/u

const maker =
  /^[([]\s*(?:إعداد|تحرير|تغطية|ترجمة|كتابة|شارك في|أسهم في|ساهم في|reporting|editing|writing|additional reporting|compiled|translated)(?:\s|\p{L}*\s*(?:by|:))/iu

/** Reads who signed a text at its end: «(رويترز)», «المصدر: وكالات», «بقلم: سامي حسن», «(إعداد سامي حسن)». */
export const signatures: Step = (find) => {
  const { article } = find
  const last = article.body.at(-1)
  const line = lineOf(last)
  if (
    last === undefined ||
    line === undefined ||
    last.type !== 'paragraph' ||
    article.body.length < 2
  )
    return find
  const rest = article.body.slice(0, -1)
  if ((maker.test(line) || helper.test(line)) && line.length <= 300) {
    const note: Block = { type: 'note', text: last.text }
    return withArticle(find, { body: [...rest, note] })
  }
  const origin = /^(?:المصدر|المصادر|source)\s*:\s*([^.:]{2,60})$/iu.exec(line)?.[1]?.trim()
  if (origin !== undefined) {
    const source = { ...article.source, name: article.source?.name ?? origin }
    return withArticle(find, { body: rest, source })
  }
  const bylines = [...(article.bylines ?? [])]
  const alone = /^[([]\s*([^()[\]]{2,40})\s*[)\]]\.?$/u.exec(line)?.[1]
  if (alone !== undefined && isAgencies(alone)) {
    addByline(bylines, { name: alone.trim() })
    return withArticle(find, { body: rest, bylines })
  }
  const signed = readByline(line)
  if (signed?.sure === true && countWords(line) <= 8) {
    for (const one of signed.bylines) addByline(bylines, one)
    return withArticle(find, { body: rest, bylines })
  }
  return signedInLine(find, last, line)
}

/** «… وعاد الهدوء. (رويترز)»: the brackets behind the last full stop are no words of the story. */
function signedInLine(
  find: Parameters<Step>[0],
  last: Extract<Block, { type: 'paragraph' }>,
  line: string,
): Parameters<Step>[0] {
  const [, text = '', name] = /^(.+?)\s*[([]\s*([^()[\]]{2,40})\s*[)\]]\.?$/u.exec(line) ?? []
  if (name === undefined || !isAgencies(name) || !endsSentence(text) || text.length < 60)
    return find
  const runs = runsOf(last.text)
  const end = runs.at(-1)
  if (end === undefined || end.href !== undefined || !end.text.includes(name)) return find
  const cut = end.text.replace(/\s*[([][^()[\]]*[)\]]\.?\s*$/u, '')
  const kept = [...runs.slice(0, -1), ...(cut === '' ? [] : [{ ...end, text: cut }])]
  const settled = kept.map((run) => (Object.keys(run).length === 1 ? run.text : run))
  const only = settled.length === 1 && typeof settled[0] === 'string' ? settled[0] : settled
  if (plainText(only) === '') return find
  const bylines = [...(find.article.bylines ?? [])]
  addByline(bylines, { name: name.trim() })
  return withArticle(find, {
    body: [...find.article.body.slice(0, -1), { type: 'paragraph', text: only }],
    bylines,
  })
}

/** «رويترز», «أ.ف.ب», «وكالات – رويترز». */
function isAgencies(text: string): boolean {
  return text.split(/\s*[-–،,/+]\s*/u).every((part) => isAgency(part.trim()))
}
