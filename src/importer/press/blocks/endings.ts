import type { Block, Text } from '../../../article/article.ts'
import { comparable } from '../../../article/text/folding.ts'
import { plainText } from '../../../article/text/plain-text.ts'
import { closingOf, isAdvertisement, isButton, isMachinery, isTextSizeButton } from '../buttons.ts'
import { countWords, endsSentence, isProse } from '../sentences.ts'
import { lineOf, linkedShare, runsOf, type Step, withArticle } from './block-text.ts'

/** Where a site keeps what it owes its lawyers; two such links make a paragraph the site's own. */
const legalPath =
  /(?:privacy|terms|guidelines|cookie|conditions|datenschutz|impressum|mentions-legales|confidentialite|gizlilik|kvkk|termos|privacidad)/i

/** What sites say to readers below or amid a text, compared without marks. */
const notices: readonly RegExp[] = [
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
  '(?:عدد )?الزوار(?: \\d+)?',
  '(?:اخر تحديث للصفحه).{0,40}',
  '(?:هذا )?المقال (?:لا )?يعبر عن رأي .{0,100}',
].map((words) => new RegExp(`^${words.replace(/[\u0621-\u064a]+/g, comparable)}$`, 'u'))

/** What a site says at the end of a text to those who have not paid. */
const paywall =
  /(?:reserve(?:e|s)? aux abonnes|subscribers? only|subscribe to (?:read|continue)|to continue reading|for subscribers|nur fur abonnenten|للمشتركين فقط|للمشتركين|متاح للمشتركين|exclusivo para assinantes)/u

/** Drops what a page says about itself amid and below its text; tags at the end become keywords. */
export const leftovers: Step = (find) => {
  const all = find.article.body
  const areNotices = all.map((block, at) => isNotice(block, at, all))
  const kept = all.filter((_, at) => !areNotices[at] && !isOverNotices(at, all, areNotices))
  const { body, keywords } = withoutClosing(kept)
  if (body.length === 0) return find
  return { ...withArticle(find, { body }), keywords: [...new Set([...find.keywords, ...keywords])] }
}

/** «النشرة الاقتصادية» over nothing but «اشترك في نشرتنا…» goes with it. */
function isOverNotices(at: number, all: readonly Block[], areNotices: readonly boolean[]): boolean {
  if (all[at]?.type !== 'heading' || areNotices[at + 1] !== true) return false
  const next = areNotices.findIndex((isNotice, below) => below > at && !isNotice)
  return next < 0 || all[next]?.type === 'heading'
}

function isNotice(block: Block, at: number, all: readonly Block[]): boolean {
  const line = lineOf(block)
  if (line === undefined) return block.type === 'list' && block.items.every(isButtonText)
  // The longest line that any rule below may drop has 300 characters.
  if (line.length > 300) return 'text' in block && isLegal(block.text)
  const key = comparable(line)
  if (isTextSizeButton(line) || isAdvertisement(key) || isMachinery(line, key)) return true
  if (line.length <= 300 && notices.some((one) => one.test(key))) return true
  if ('text' in block && isLegal(block.text)) return true
  const isLast = at >= all.length - 2
  if (isLast && line.length <= 300 && paywall.test(key)) return true
  if (!isButton(line, key)) return false
  // One button may be a word of the story, «إكس»; several in a row, or one at an end, are the page's.
  const beside = [all[at - 1], all[at + 1]].map(lineOf)
  return beside.some((other) => other === undefined || isButton(other))
}

function isButtonText(item: Text): boolean {
  return isButton(plainText(item)) || plainText(item).trim() === ''
}

function isLegal(text: Text): boolean {
  const links = runsOf(text).flatMap((run) =>
    run.href !== undefined && legalPath.test(run.href) ? [run.href] : [],
  )
  return new Set(links).size >= 2
}

/** Cuts off what stands below the last paragraph: tags, what others read, the way to write a comment. */
function withoutClosing(all: readonly Block[]): { body: Block[]; keywords: string[] } {
  const start = all.findIndex((block, at) => {
    const line = at === 0 ? undefined : lineOf(block)
    const kind = line === undefined ? undefined : closingOf(line.replace(/:$/, ''))
    return kind !== undefined && all.slice(at + 1).every((below) => isBelow(below))
  })
  const body = start < 0 ? [...all] : all.slice(0, start)
  const isTags = start >= 0 && closingOf((lineOf(all[start]) ?? '').replace(/:$/, '')) === 'tags'
  const keywords = isTags ? all.slice(start + 1).flatMap(tagsOf) : []
  const last = lineOf(body.at(-1))
  const inline =
    /^(?:tags?|topics|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|مواضيع)\s*:\s*(.{2,200})$/iu.exec(
      last ?? '',
    )?.[1]
  if (inline !== undefined && body.length > 1 && !endsSentence(inline)) {
    body.pop()
    keywords.push(
      ...inline.split(/\s*[,،#|]\s*/u).filter((word) => word !== '' && countWords(word) <= 5),
    )
  }
  return { body, keywords }
}

function isBelow(block: Block): boolean {
  if (block.type === 'list')
    return block.items.every((item) => linkedShare(item) > 0.8 || countWords(plainText(item)) <= 6)
  const line = lineOf(block)
  return line === undefined || !isProse(line)
}

function tagsOf(block: Block): string[] {
  const texts = block.type === 'list' ? block.items.map(plainText) : [lineOf(block) ?? '']
  return texts
    .map((text) => text.replace(/^#/, '').trim())
    .filter((text) => text !== '' && countWords(text) <= 5 && !endsSentence(text))
}
