import type { RelatedCard } from '../../article/article.ts'
import { comparable } from '../../article/text/folding.ts'

const things = '(?:مقالات|مواضيع|موضوعات|اخبار|قصص|تقارير|مواد|محتوي|عناوين|روابط|ملفات)'
/** What stands over, or before, links to other stories, compared without marks. */
const relatedHeadings: readonly RegExp[] = [
  new RegExp(
    `^(?:${things} )?(?:ذات|ذو) (?:صله|علاقه)$|^${things} (?:مشابهه|متعلقه|مرتبطه|مقترحه|مختاره|اخري|قد تهمك|تهمك)$|^(?:ال)(?:مواضيع|موضوعات|اخبار|مقالات) (?:المتعلقه|المرتبطه|المشابهه)$`,
    'u',
  ),
  /^(?:اقرا|اقرءوا|اقراوا|اقرا ي|شاهد|شاهدوا|طالع|اطلع|تابع) (?:ايضا|كذلك|المزيد)(?: (?:في|من|عن|علي) .{2,30})?$/u,
  /^(?:قد|ربما) (?:يعجبك|يهمك|تهمك|تعجبك|يعنيك)(?: ايضا)?$/u,
  /^(?:حول هذه القصه|(?:المزيد )?من مقالات .{2,20}|(?:من|في) (?:العدد|الملف) نفسه)$/u,
  /^(?:المزيد|للمزيد|في السياق نفسه|related|(?:related|recommended) (?:articles|stories|topics|news)|(?:read|see|also) (?:also|more|read)|you may also like|more on this story)$/u,
  /^(?:مطالب مرتبط|اخبار مرتبط|مقالات مرتبط|بيشتر بخوانيد|متعلقه خبريں|متعلقه مضامين|مزيد برهيں)$/u,
  // Other languages of the pages met.
  /^(?:(?:a )?lire (?:aussi|egalement)|lire|a lire|sur le meme (?:sujet|theme)|mehr zum thema|lesen sie auch|lesen sie mehr|auch interessant|lea tambien|lee tambien|te puede interesar|tambien te puede interesar|relacionad[oa]s|noticias relacionadas|leia (?:tambem|mais)|veja tambem|ilgili haberler|bunlar da ilginizi cekebilir|leggi anche|potrebbe interessarti|lees ook|les ogsa|las mer|czytaj (?:tez|takze)|zobacz takze|read more|read next|see more|more stories|more from .{2,30}|more on this|related|related content|related links|see also|recommended|recommended for you|what to read next|keep reading|explore more|dont miss|don t miss|مطالب پیشنهادی)$/u,
]

/** Whether a text stands over links to other stories: «اقرأ أيضاً», `Lire aussi`. */
export function isRelatedHeading(text: string): boolean {
  return text.length <= 60 && isRelatedKey(comparable(text))
}

/** The same of a text that was made comparable already. */
export function isRelatedKey(key: string): boolean {
  return key.length <= 60 && relatedHeadings.some((pattern) => pattern.test(key))
}

const labelled =
  /^[[(«*\s]*(?<label>[^:：|–—]{3,40}?)\s*[:：|–—-]\s*(?<headline>.{8,240}?)[\])»\s]*$/u

/** The headline behind a label on its line: «اقرأ أيضاً: خزّافة الجبل تعود», `[Read: A port reopens]`. */
export function headlineBeside(line: string): string | undefined {
  const { label = '', headline } = labelled.exec(line)?.groups ?? {}
  return isRelatedHeading(label) || comparable(label) === 'read' ? headline?.trim() : undefined
}

/** More cards than these are a page's menu. */
const mostCards = 12

/** Cards without those said twice and those that name the article itself. */
export function distinctCards(cards: readonly RelatedCard[]): RelatedCard[] {
  const seen = new Set<string>()
  const kept = cards.filter(({ headline, href }) => {
    const keys = [comparable(headline), href ?? ''].filter((key) => key !== '')
    const isNew = keys.every((key) => !seen.has(key))
    for (const key of keys) seen.add(key)
    return isNew
  })
  return kept.slice(0, mostCards)
}
