import { comparable } from '../../article/text/folding.ts'

const unit =
  '(?:ثانيه|ثوان|ثواني|دقيقه|دقيقتين|دقاءق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|سنه|سنتين|سنوات)'

/** Words of every page about itself, compared without marks; each pattern takes the whole line. */
const pageNotices: readonly RegExp[] = [
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
  /^(?:جميع|كل|كافه) الحقوق محفوظه(?: .{0,120})?$/u,
  /^(?:حقوق (?:النشر|الطبع)|copyright|all rights reserved)(?: .{0,60})?$/u,
  /^(?:رابط داءم|الرابط الداءم|رابط مختصر|الرابط المختصر|رابط الخبر|الرابط القصير)(?: .{0,120})?$/u,
]

/** Whether the words of a line, made comparable, are what pages say about themselves: «منذ 5 ساعات», «3 دقائق للقراءة». */
export function isNoticeKey(key: string): boolean {
  return pageNotices.some((pattern) => pattern.test(key))
}

/** Whether a line is of the page wherever it stands: one that is no word of a story, unlike «إكس» or «حفظ». */
export function isPageNotice(text: string, key = comparable(text.slice(0, 161))): boolean {
  return text.length <= 160 && isNoticeKey(key)
}

/** Whether a line stands in a page's advertising, wherever it is met. */
export function isAdvertisement(key: string): boolean {
  return key === 'اعلان' || key === 'advertisement'
}

/** What sites say to readers below or amid a text, compared without marks. */
const readerNotices: readonly RegExp[] = [
  '(?:advertisement|werbung|anzeige|publicite|publicidad|reklam|إعلان)',
  '(?:story|article) continues (?:below|after).{0,30}',
  'continue reading(?: the main story)?',
  '(?:sign up|subscribe|register|join) (?:for|to|up|now|our|here).{0,160}(?:newsletter|inbox|email|updates|alerts|app|channel|today).{0,60}',
  '(?:get|receive) .{0,80}(?:newsletter|inbox|email alerts).{0,60}',
  '(?:follow|like) (?:us|me) .{0,80}',
  '(?:click|tap) here (?:to|for) .{0,100}',
  '(?:this content is not available|you need to enable javascript|please enable|your browser does not support|to view this video please enable).{0,160}',
  '(?:share this|share on|share via|print this|email this).{0,40}',
  '(?:اشترك|اشتركوا|سجل|انضم|انضموا) .{0,80}(?:نشرتنا|النشرة|نشرة|بريدك|البريدية|قناتنا|قناة).{0,80}',
  '(?:تابعوا|تابعونا|تابعنا|انضموا|انضم|اشتركوا|حملوا|حمل) .{0,80}(?:واتساب|تلغرام|تليغرام|فيسبوك|تويتر|يوتيوب|قناتنا|تطبيقنا|google news).{0,40}',
  '(?:اضغط|انقر|اضغطوا) هنا .{0,100}',
  '(?:لقراءة|للاطلاع على|لمتابعة) (?:المزيد|آخر الأخبار).{0,80}(?:اضغط|انقر|هنا|تابع|زوروا).{0,60}',
  '(?:الآراء|المقالات|التعليقات) (?:الواردة|المنشورة) .{0,40}لا (?:تعبر|تعكس) .{0,160}',
  '(?:تم|جري) (?:انشاء|توليد|اعداد) هذا (?:الملخص|النص|المحتوي) .{0,40}(?:الذكاء|اليا).{0,40}',
  '(?:نحن )?نستخدم (?:ملفات )?(?:تعريف الارتباط|الارتباط|الكوكيز).{0,200}',
  'لن يتم نشر عنوان بريدك الالكتروني.{0,120}',
  'هل (?:كان|كانت) (?:محتوي )?(?:هذه|هذا) (?:الصفحه|المقال|المحتوي).{0,40}',
  'هل (?:أعجبك|أعجبتك|أفادك|أفادتك|استفدت من|وجدت) .{0,40}(?:المقال|المقالة|الخبر|الموضوع|المحتوى|التدوينة|الصفحة|مفيدا).{0,10}',
  '(?:did you (?:like|enjoy|find)|was) this (?:article|post|page|story).{0,40}',
  '(?:عدد )?الزوار(?: \\d+)?',
  '(?:اخر تحديث للصفحه).{0,40}',
  '(?:هذا )?المقال (?:لا )?يعبر عن رأي .{0,100}',
].map((words) => new RegExp(`^${words.replace(/[\u0621-\u064a]+/g, comparable)}$`, 'u'))

/** What a site says at the end of a text to those who have not paid. */
const paywall =
  /(?:reserve(?:e|s)? aux abonnes|subscribers? only|subscribe to (?:read|continue)|to continue reading|for subscribers|nur fur abonnenten|للمشتركين فقط|للمشتركين|متاح للمشتركين|exclusivo para assinantes)/u

/** Whether a line asks readers to subscribe, to follow or to pay attention to the site: «اشترك في نشرتنا». */
export function isReaderNotice(key: string): boolean {
  return readerNotices.some((pattern) => pattern.test(key))
}

/** Whether a line says that the rest is for those who pay: `For subscribers`. */
export function isPaywallNotice(key: string): boolean {
  return paywall.test(key)
}
