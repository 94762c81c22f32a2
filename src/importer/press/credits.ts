import { isAgencyName } from '../../article/agencies.ts'
import { comparable } from '../../article/text/folding.ts'
import { countWords } from './sentences.ts'

/** A caption line taken apart. */
export interface Caption {
  caption: string
  /** What stood in the last round brackets. */
  credit: string
}

/**
 * Takes a caption from a credit without brackets: «قيلولة الظهر - آيستوك», «سلال البطيخ. من المصدر», «سطح منزل - تصوير:
 * سعاد حمدي». Only names that are credits beyond doubt are taken so.
 */
export function splitBareCredit(text: string): Caption | undefined {
  const [, caption, credit] =
    /^(.{12,200}?)\s*(?:\s[-–—|/]|\.|[،,](?=\s*(?:تصوير|عدسة)\s*:))\s+([^.|/()،]{2,40})$/u.exec(
      text,
    ) ?? []
  if (caption === undefined || credit === undefined) return undefined
  return isAgency(credit) || /^(?:تصوير|عدسة|بعدسة)\s*[:\s]\s*\p{L}/u.test(credit)
    ? { caption, credit }
    : undefined
}

/**
 * Takes apart a line that is known to be a caption, even one with a full stop behind its credit, «قارب (رويترز).», or
 * brackets around the whole, «(قارب - رويترز)».
 */
export function splitCaption(text: string): Caption | undefined {
  return (
    splitBracketed(text) ??
    splitCredit(text) ??
    splitBareCredit(text) ??
    splitCredit(text.replace(/\.$/, ''))
  )
}

/** Takes apart a caption that stands in brackets with its agency: «(عمال ينظفون اللوحة - أ.ف.ب)». */
export function splitBracketed(text: string): Caption | undefined {
  const [, caption, credit] = /^\(([^()]{12,200}?)\s+[-–—]\s+([^()]{2,40})\)$/u.exec(text) ?? []
  if (caption === undefined || credit === undefined || !isCredit(credit)) return undefined
  return { caption, credit }
}

/** Takes a caption from its credit: «زوار المتحف (أمس) في قاعته (أ.ف.ب)» → «زوار المتحف (أمس) في قاعته», «أ.ف.ب». */
export function splitCredit(text: string): Caption | undefined {
  if (!text.endsWith(')')) return undefined
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ')') depth++
    if (text[at] === '(') depth--
    if (depth > 0) continue
    const credit = text.slice(at + 1, -1).trim()
    return /[\p{L}\p{N}]/u.test(credit) ? { caption: text.slice(0, at).trim(), credit } : undefined
  }
  return undefined
}

/** «تصوير: سارة خالد», «عدسة - سارة خالد» */
const photographed = /^(?:تصوير|صورة|الصورة|الصور|عدسة|بعدسة)\s*[:،–-]\s*(?=\p{L})/u

/** What pages say to those who hear them before the credit of a picture: «صدر الصورة، Getty Images». */
export const spokenCreditLabels = 'صدر الصورة|مصدر الصورة|image source'

/** What stands before the name in a credit, as pages of several languages write it. */
export const creditLabel = new RegExp(
  `^(?:${spokenCreditLabels}|حقوق الصورة|المصدر|تصوير|بعدسة|عدسة|image (?:copyright|credit)|photo(?:graph)?(?: by| credit)?|picture|pic|image|credits?|source|courtesy(?: of)?|copyright|bild(?:quelle)?|fotos?|quelle|crédits?(?: photo)?|imagen|foto:|عکس)\\s*[،,:]\\s*|^(?:credit|copyright)\\s+(?=\\p{Lu})|^\\(?[©ⓒ]\\s*`,
  'iu',
)

/** Whether a line says who made a picture and nothing else: «تصوير: طارق الأسمر». */
export function isCreditLine(text: string): boolean {
  return photographed.test(text) && /^[^:.]{2,20}[:،–-]\s*\p{L}[^:.]{2,40}$/u.test(text)
}

/** Whose a picture is, without the word that says so: «تصوير: سارة خالد» → «سارة خالد». */
export function creditName(credit: string): string {
  return credit.replace(photographed, '').replace(creditLabel, '').trim()
}

/** What stands where an agency would: papers, archives, networks, and the word that there are several. */
const otherSources = new Set(
  [
    'وكالات|نيويورك تايمز|الشرق الأوسط|أرشيفية|أرشيف|من المصدر|خاص|متداولة|مواقع التواصل|إكس|فيسبوك|إنستغرام|يوتيوب',
    'ويكيبيديا|ویکی‌پدیا|wikimedia|wikimedia commons|courtesy',
  ]
    .join('|')
    .split('|')
    .map(comparable),
)

/** Whether a text names an agency, or what a paper credits in its place, and nothing more: «رويترز», «خاص». */
export function isAgency(text: string): boolean {
  return isAgencyName(text) || otherSources.has(comparable(text))
}

const creditWords =
  /^(خاص|حسابه|حسابها|صفحته|صفحتها|موقعه|موقعها|منصه|الرءاسه|رءاسه|الحكومه|الجيش|الشرطه|الخارجيه|الداخليه|الدفاع|مجلس|البرلمان|نادي|النادي|الاتحاد|الدوري|الامم المتحده|الشركه|شركه|الجهه|المنظمون|ارامكو|ناسا|غوغل|نتفليكس|بيكسلز|بكسلز|بيكسباي|بكسباي|بيكساباي|فريبيك|الوكاله|ديوان|قناه|تلفزيون|التلفزيون|فيديو|لقطه|متداول|الفنان|الفنانه|الممثل|الكاتب|المءلف|دار|جامعه|الجامعه|مهرجان|تصوير|صوره|الصوره|صور|عدسه|المصدر|بعدسه|ارشيفيه|ارشيف|موقع|حساب|وكاله|وزاره|متحف|المتحف|المكتب|مكتب|غيتي|رويترز|photo|photograph|image|picture|source|courtesy|file|handout|via|عكس|منبع|خبرگزاري|خبركزاري)( |$)/

/** Whether a text in brackets names who made a picture: «أ.ف.ب», «تصوير: سارة خالد», «موقع إكس»; «الناتو» does not. */
export function isCredit(credit: string): boolean {
  // «(صور)» after a headline promises pictures, it does not credit one.
  if (/^(صور|فيديو|بالصور|بالفيديو|صور وفيديو|فيديو وصور)$/u.test(credit.trim())) return false
  if (credit.length > 60 || countWords(credit) > 7) return false
  // News agencies are written as letters: «أ.ف.ب», «أ ف ب», «د.ب.أ».
  if (isAgency(credit) || creditWords.test(comparable(credit))) return true
  const parts = credit.split(/\s*[-–—/،,|«»]\s*/u).filter((part) => part !== credit)
  return parts.some((part) => part !== '' && isCredit(part))
}
