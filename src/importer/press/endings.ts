import { comparable } from '../../article/text/folding.ts'
import { countWords, endsSentence } from './sentences.ts'

const tagHeading =
  /^(?:مواضيع|موضوعات|المواضيع|الوسوم|وسوم|علامات|دلالات|هاشتاغ|(?:ال)?كلمات (?:ال)?(?:داله|مفتاحيه|دلاليه)|tags|topics|keywords|برچسب ها|برچسبها)$/u

const furtherHeading =
  /^(?:الاكثر (?:قراءه|مشاهده|تداولا|شيوعا|تعليقا|متابعه)|most (?:read|viewed|popular)|trending|(?:اخر|احدث|اهم) الاخبار|اخترنا لك|اخترنا لكم|(?:ال)?مزيد (?:من|في|عن) .{2,30}|(?:اضف|اترك|اكتب) تعليق.{0,4}|(?:ال)?تعليقات (?:الزوار|القراء)(?: \d+)?)$/u

/** What part of a page a line stands above, below its story: its tags, or what else there is to read. */
export function endingHeadingOf(text: string): 'tags' | 'further' | undefined {
  if (text.length > 50) return undefined
  const key = comparable(text)
  if (tagHeading.test(key)) return 'tags'
  return furtherHeading.test(key) ? 'further' : undefined
}

/** The tags of a line that names them, «الوسوم: متاحف، صقور»; undefined for every other line. */
export function tagsInLine(line: string): string[] | undefined {
  const list =
    /^(?:tags?|topics|الوسوم|وسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دلالية|مواضيع)\s*:\s*(.{2,200})$/iu.exec(
      line,
    )?.[1]
  if (list === undefined || endsSentence(list)) return undefined
  return list.split(/\s*[,،#|]\s*/u).filter((word) => word !== '' && countWords(word) <= 5)
}
