import { comparable } from '../../article/text/folding.ts'
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

const buttons = new Set(
  [
    'facebook|twitter|x|whatsapp|telegram|linkedin|instagram|email|share|copy link|copylink|print|save|listen',
    'subscribe|advertisement|follow us|share this article|pinterest|pin interest|messenger|youtube|threads|bluesky',
    'whats app|linked in|copy url|tiktok|snapchat|reddit|google news|comments|read more comments|article information',
    'فيسبوك|تويتر|إكس|واتساب|واتس آب|تلغرام|تليغرام|تيليغرام|تلجرام|لينكد إن|لينكدين|لينكد ان|إنستغرام|انستغرام|ماسنجر',
    'البريد الإلكتروني|بريد إلكتروني|البريد|شارك|شاركها|شاركه|شاركنا|شارك هذا|شارك القصة|مشاركة|شارك المقال|شارك الخبر',
    'مشاركة المقال|مشاركة الخبر|مشاركة القصة|شارك المقالة|نسخ|نسخ الرابط|تم نسخ الرابط|انسخ الرابط|طباعة|طباعة المقال|حفظ|استمع|اشترك|اشترك الآن|تابعنا|إعلان',
    'النشرة البريدية|اشترك في النشرة|اشترك في النشرة البريدية|تكبير الخط|تصغير الخط|حجم الخط|تعليقات|التعليقات',
    'طباعة الخبر|اطبع|إرسال إلى صديق|أرسل إلى صديق|أرسل لصديق|عودة|رجوع|العودة إلى الأعلى|العودة للأعلى|إلى الأعلى|إعجاب|معجب بهذه|تحميل',
    'شارك هذا الموضوع|شارك هذا المقال|شارك على|شارك عبر|شارك الصفحة|مرتبط|اترك تعليقا|إرسال تعليق|التالي|السابق|follow|share this|sign up|sign in',
    'open in app|member only story|leave a comment|reply|like|كن أول من يعلق|أضف تعليقا|المقال السابق|المقال التالي|بريدك الإلكتروني|ادعم المجلة',
    'من نحن|اتصل بنا|تواصل معنا|أعلن معنا|للإشهار|فريق العمل|هيئة التحرير|وظائف|شروط الاستخدام|الشروط والأحكام|الأحكام والشروط',
    'سياسة الخصوصية|سياسة ملفات تعريف الارتباط|خريطة الموقع|قبول الكل|إدارة التفضيلات|about us|contact us|privacy policy|terms of use',
    'إرسال بالبريد|أرسل بالبريد|اشتراك|لا توجد تعليقات|الاسم|end of list|اشتراک گذاری|همرسانی|کپی لینک|چاپ|تلگرام|شیئر کریں',
  ]
    .join('|')
    .split('|')
    .map(comparable),
)

const unit =
  '(?:ثانيه|ثوان|ثواني|دقيقه|دقيقتين|دقاءق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|سنه|سنتين|سنوات)'

/** Words of every page about itself, compared without marks; each pattern takes the whole line. */
const machinery: readonly RegExp[] = [
  // How long ago, how long to read, how often read.
  new RegExp(`^(?:(?:نشر|تم النشر|اخر تحديث) )?(?:منذ|قبل) (?:\\d+ )?${unit}$`, 'u'),
  /^(?:published |updated )?\d+ (?:minute|hour|day|week|month)s? ago$/,
  /^(?:مده|وقت|زمن) القراءه(?: \d+ \p{L}+)?$/u,
  /^(?:\d+ )?(?:دقيقه|دقيقتان|دقاءق) (?:لل)?قراءه$/u,
  /^(?:\d+ min(?:ute)?s? read|reading time.{0,16})$/,
  /^(?:\d+ )?(?:تعليق|تعليقات|مشاهده|مشاهدات|قراءه|اعجاب)(?: \d+)?$/u,
  // Ways past a part of the page, for those who hear it.
  /^(?:تجاوز|انتقل|تخط|تخطي|اذهب) الي (?:المحتوي|القاءمه|البحث|التعليقات).{0,20}$/u,
  /^تخطي? .{0,30} وواصل القراءه$/u,
  /^(?:قصص مقترحه|الاكثر قراءه|يوتيوب|فيسبوك|بودكاست) نهايه$/u,
  /^(?:skip to|jump to) .{0,30}$/,
  /^list (?:of \d+ items?|\d+ of \d+)$/,
  /^(?:استمع|انصت) (?:الي |ل)?(?:ال|ل|هذا ال|هذه ال)?(?:مقال|مقاله|خبر|ملخص|نص|ماده|تقرير|قصه)(?: .{0,16})?$/u,
  /^استمع \d+ \p{L}+$|^(?:انقر|اضغط) هنا ل\p{L}+(?: .{0,50})?$/u,
  /^(?:اظهر|اظهار|اخفاء|عرض) (?:ال)?(?:ملخص|تعليقات|مزيد|صور)$/u,
  /^(?:شارك|شاركها|شاركه|انشر|غرد|مشاركه|ارسال|ارسل) (?:علي|عبر|الي|ب)? ?(?:فيسبوك|تويتر|اكس|x|واتساب|واتس اب|تلغرام|تليغرام|لينكد ان|البريد(?: الالكتروني)?|facebook|twitter|whatsapp|telegram)$/u,
  // A player, and its help.
  /^\d+ seconds? of (?:\d+ \w+ ?){1,4}volume \d+.*$/,
  /^press shift question mark to access .*$/,
  // Whose page it is and where it stands.
  /^(?:(?:جميع|كل|كافه) الحقوق محفوظه|حقوق (?:النشر|الطبع)|copyright|all rights reserved)(?: .{0,60})?$/u,
  /^(?:رابط داءم|الرابط الداءم|رابط مختصر|الرابط المختصر|رابط الخبر|الرابط القصير)(?: .{0,120})?$/u,
]

const invitation =
  /^(?:تابعوا|تابعونا|تابعنا|اشترك|اشتركوا|انضموا|انضم الي قناتنا|حملوا|حمل تطبيق|لمتابعه|للاشتراك|follow|subscribe|sign up|join) /

const channel =
  /(?:^| )(?:google|news|جوجل|غوغل|واتساب|واتس|whatsapp|تلغرام|تليغرام|telegram|فيسبوك|تويتر|يوتيوب|قناتنا|قناه|تطبيق|نشرتنا|النشره|newsletter|facebook|twitter|youtube)(?: |$)/

/** Whether a line is a button of the page and no text: «نسخ الرابط», `Facebook`, «3 دقائق للقراءة». */
export function isButton(text: string, key = keyOf(text, 200)): boolean {
  if (text.length > 200) return false
  if (buttons.has(key) || /^(?:©|https?:\/\/\S+$)|^(?:#[\p{L}\p{M}\d_]+\s*)+$/u.test(text))
    return true
  if (machinery.some((pattern) => pattern.test(key))) return true
  if (isBar(text)) return true
  if (invitation.test(key) && channel.test(key) && countWords(text) <= 20) return true
  return countWords(text) <= 9 && !endsSentence(text) && /^(اشترك في|تابعوا|تابعونا)( |$)/.test(key)
}

/** «طباعة الخبر | إرسال إلى صديق», `7 min read · 12`: buttons in a row, and signs between them. */
function isBar(text: string): boolean {
  const parts = text.split(/[|·•]/u).filter((part) => part.trim() !== '')
  if (parts.length < 2) return false
  const keys = parts.map(comparable)
  const isPart = (key: string) =>
    buttons.has(key) || /^\d*$/.test(key) || machinery.some((pattern) => pattern.test(key))
  return keys.every(isPart) && keys.some((key) => /\p{L}/u.test(key))
}

/** Whether a line is a button wherever it stands: one that is no word of a story, unlike «إكس» or «حفظ». */
export function isMachinery(text: string, key = keyOf(text, 160)): boolean {
  return text.length <= 160 && machinery.some((pattern) => pattern.test(key))
}

/** The words of a line for comparing; of a line too long for what is looked for, none. */
function keyOf(text: string, longest: number): string {
  return text.length > longest ? '' : comparable(text)
}

/** Whether a line stands in a page's advertising, wherever it is met. */
export function isAdvertisement(key: string): boolean {
  return key === 'اعلان' || key === 'advertisement'
}

/** Whether a line is the way to a page from its front: «الرئيسية / ثقافة / كتب», «الرئيسيةجهات» where its signs are lost. */
export function isBreadcrumb(text: string): boolean {
  if (/^(?:الصفحة )?الرئيسية[ \p{L}]*$/u.test(text) && countWords(text) <= 6) return true
  // «معادن» between guillemets is a name, a guillemet between spaces an arrow.
  const parts = text.split(/\s*[/>›|\\]\s*|\s»\s/u)
  return (
    parts.length >= 3 &&
    text.length <= 100 &&
    parts.every((part) => countWords(part) <= 3) &&
    countWords(parts[0] ?? '') > 0
  )
}

const tagHeading =
  /^(?:مواضيع|موضوعات|المواضيع|الوسوم|وسوم|علامات|دلالات|هاشتاغ|(?:ال)?كلمات (?:ال)?(?:داله|مفتاحيه|دلاليه)|tags|topics|keywords|برچسب ها|برچسبها)$/u

const furtherHeading =
  /^(?:الاكثر (?:قراءه|مشاهده|تداولا|شيوعا|تعليقا|متابعه)|most (?:read|viewed|popular)|trending|(?:اخر|احدث|اهم) الاخبار|اخترنا لك|اخترنا لكم|(?:ال)?مزيد (?:من|في|عن) .{2,30}|(?:اضف|اترك|اكتب) تعليق.{0,4}|(?:ال)?تعليقات (?:الزوار|القراء)(?: \d+)?)$/u

/** What part of a page a line stands above, below its story: its tags, or what else there is to read. */
export function closingOf(text: string): 'tags' | 'further' | undefined {
  if (text.length > 50) return undefined
  const key = comparable(text)
  if (tagHeading.test(key)) return 'tags'
  return furtherHeading.test(key) ? 'further' : undefined
}
