import type { Byline } from '../../article/article.ts'
import { type BylineLine, readByline } from './bylines.ts'
import { isAgency } from './credits.ts'
import { isPaper } from './papers.ts'

/** Reads the line that signs a text at its end: «(رويترز، العربي الجديد)», «بقلم: سامي حسن»; «(يتبع)» signs nothing. */
export function readSignature(line: string): BylineLine | undefined {
  const inner = /^[([]\s*([^()[\]]{2,60})\s*[)\]]\.?$/u.exec(line)?.[1]
  const agencies = inner === undefined ? undefined : readAgencies(inner)
  return agencies === undefined ? readByline(line) : { bylines: agencies, sure: true }
}

/** The agencies and papers of a text that names nothing else: «رويترز، أ.ف.ب» are two. */
export function readAgencies(text: string): Byline[] | undefined {
  const names = text.trim().split(/\s*[،,/+–]\s*|\s+-\s+|\s+و(?=\p{L}{4})/u)
  return names.every((name) => isAgency(name) || isPaper(name))
    ? names.map((name) => ({ name }))
    : undefined
}

/** Whose text it is, off a line that says so: «المصدر: الجزيرة + وكالات» → «الجزيرة + وكالات». */
export function readSource(line: string): string | undefined {
  if (line.length > 80) return undefined
  return /^(?:المصدر|المصادر|source)\s*:\s*(.*\p{L}.*[^.])$/iu.exec(line)?.[1]
}

/** «شارك في التغطية: هند العلي من جدة» needs no brackets. */
const helper =
  /^(?:شارك|شاركت|أسهم|أسهمت|ساهم|ساهمت) في (?:ال)?(?:تغطية|إعداد|تقرير|تحرير|كتابة)\p{L}*(?: هذا التقرير)?\s*:/u

const maker =
  /^[([]\s*(?:إعداد|تحرير|تغطية|ترجمة|كتابة|شارك في|أسهم في|ساهم في|reporting|editing|writing|additional reporting|compiled|translated)(?:\s|\p{L}*\s*(?:by|:))/iu

/** Whether a line thanks those who helped with a text: «(إعداد سامي حسن)», «شارك في التغطية: هند العلي من جدة». */
export function isStaffNote(line: string): boolean {
  return line.length <= 300 && (maker.test(line) || helper.test(line))
}
