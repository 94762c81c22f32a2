import { comparable } from '../../article/text/folding.ts'
import { buttonWords } from './button-words.ts'
import { isNoticeKey } from './notices.ts'
import { countWords, endsSentence } from './sentences.ts'

/** The button that sets the text size, copied along with the page: «TT», «A+ A-», «+ الخط -», «ت + ت - الحجم الطبيعي». */
export function isTextSizeButton(text: string): boolean {
  if (text.length > 40) return false
  if (
    /^T[\s\u200b]*T$/i.test(text) ||
    /^([Aأعتا])(?:[+-]|(?:[+-]?[\s\u200b]*\1){1,2}[+-]?)$/iu.test(text)
  )
    return true
  return (
    countWords(text) <= 5 &&
    /^[\p{L}\s]*(?:\+[\p{L}\s]*[-–]|[-–][\p{L}\s]*\+)[\p{L}\s]*$/u.test(text)
  )
}

const buttons = new Set(buttonWords.map(comparable))

const invitation =
  /^(?:تابعوا|تابعونا|تابعنا|اشترك|اشتركوا|انضموا|انضم الي قناتنا|حملوا|حمل تطبيق|لمتابعه|للاشتراك|follow|subscribe|sign up|join) /

const channel =
  /(?:^| )(?:google|news|جوجل|غوغل|واتساب|واتس|whatsapp|تلغرام|تليغرام|telegram|فيسبوك|تويتر|يوتيوب|قناتنا|قناه|تطبيق|نشرتنا|النشره|newsletter|facebook|twitter|youtube)(?: |$)/

/** Whether a line is a button of the page and no text: «نسخ الرابط», `Facebook`, «3 دقائق للقراءة». */
export function isButton(text: string, key = comparable(text.slice(0, 201))): boolean {
  if (text.length > 200) return false
  if (buttons.has(key) || /^(?:©|https?:\/\/\S+$)|^(?:#[\p{L}\p{M}\d_]+\s*)+$/u.test(text))
    return true
  if (isNoticeKey(key)) return true
  if (isBar(text)) return true
  if (invitation.test(key) && channel.test(key) && countWords(text) <= 20) return true
  return countWords(text) <= 9 && !endsSentence(text) && /^(اشترك في|تابعوا|تابعونا)( |$)/.test(key)
}

/** «طباعة الخبر | إرسال إلى صديق», `7 min read · 12`: buttons in a row, and signs between them. */
function isBar(text: string): boolean {
  const parts = text.split(/[|·•]/u).filter((part) => part.trim() !== '')
  if (parts.length < 2) return false
  const keys = parts.map(comparable)
  const isPart = (key: string) => buttons.has(key) || /^\d*$/.test(key) || isNoticeKey(key)
  return keys.every(isPart) && keys.some((key) => /\p{L}/u.test(key))
}
