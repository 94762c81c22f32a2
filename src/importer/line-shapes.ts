import { comparable } from '../article/arabic.ts'

/** Whether a text ends as a sentence does: «… قال: «لا».» yes, «أكثر من نصف الأفغان فقراء» no. */
export function endsSentence(text: string): boolean {
  return /[.!?؟۔…][»"”’')\]\s]*$/u.test(text)
}

/** Whether a text ends with any mark a paragraph may end with; one that does not may have been cut. */
export function endsWithMark(text: string): boolean {
  return /[.!?؟۔…:»"”’')\]]$/u.test(text)
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Whether a line is a paragraph beyond doubt: a sentence of some length, or longer than any heading. */
export function isProse(text: string): boolean {
  return text.length >= 160 || (text.length >= 60 && endsSentence(text))
}

/** The button that sets the text size, copied along with the page as «TT». */
export function isTextSizeButton(text: string): boolean {
  return /^T[\s\u200b]*T$/i.test(text)
}

const buttons = new Set(
  [
    'facebook|twitter|x|whatsapp|telegram|linkedin|instagram|email|share|copy link|print|save|listen',
    'subscribe|advertisement|follow us|share this article|pinterest|messenger|youtube|threads|bluesky',
    'فيسبوك|تويتر|إكس|واتساب|واتس آب|تلغرام|تليغرام|تيليغرام|تلجرام|لينكد إن|إنستغرام|انستغرام|ماسنجر',
    'البريد الإلكتروني|بريد إلكتروني|شارك|شاركنا|مشاركة|شارك المقال|شارك الخبر|مشاركة المقال|نسخ|نسخ الرابط',
    'انسخ الرابط|طباعة|حفظ|استمع|استمع إلى المقال|استمع للمقال|اشترك|اشترك الآن|تابعنا|إعلان|النشرة البريدية',
    'اشترك في النشرة|اشترك في النشرة البريدية|اشتراک گذاری|همرسانی|کپی لینک|چاپ|تلگرام|شیئر کریں',
  ]
    .join('|')
    .split('|')
    .map(comparable),
)

/** Whether a line is a button of the page and no text: «نسخ الرابط», `Facebook`. */
export function isButton(text: string): boolean {
  const key = comparable(text)
  if (buttons.has(key)) return true
  return countWords(text) <= 9 && !endsSentence(text) && /^(اشترك في|تابعوا|تابعونا)( |$)/.test(key)
}

/** Whether a line stands in a page's advertising, wherever it is met. */
export function isAdvertisement(key: string): boolean {
  return key === 'اعلان' || key === 'advertisement'
}

const listMark =
  /^(?:[-–—•●▪*·]\s*(?=[^\s\d\-–—])|[-–—•●▪*·]\s+|\d{1,2}\s*[-–.)ـ]\s+|[٠-٩۰-۹]{1,2}\s*[-–.)ـ]\s+)/u

/** The sign a list item begins with, `- ` or `1- `; undefined for other lines. */
export function listMarkOf(text: string): string | undefined {
  return listMark.exec(text)?.[0]
}
