import type { Block } from '../../../article/article.ts'
import type { FoundArticle } from '../../formats/format.ts'

/** Two paragraphs of an article, for tests of what stands around them. */
export const first =
  'فتح متحف الصقور قاعة جديدة تعرض براقع ومناقل جمعت من بيوت الصقارين في القرى القريبة.'
export const second =
  'وقالت أمينة المتحف إن القاعة تبقى مفتوحة حتى نهاية الشتاء أمام طلاب المدارس كلهم.'

/** A paragraph. */
export function p(text: string): Block {
  return { type: 'paragraph', text }
}

/** A paragraph that is nothing but a link. */
export function link(text: string, href = 'https://paper.example/1'): Block {
  return { type: 'paragraph', text: [{ text, href }] }
}

/** An article of these blocks, as a format gives it. */
export function articleOf(
  body: Block[],
  fields: Partial<FoundArticle['article']> = {},
): FoundArticle {
  const headline = 'متحف الصقور يفتح قاعة جديدة'
  return {
    article: { version: 1, language: 'ar', headline, ...fields, body },
    keywords: [],
    doubts: [],
  }
}
