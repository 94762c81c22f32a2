import type { Article } from '../../article/article.ts'
import type { Files } from '../../article/zip-files.ts'
import { factsOf } from '../edition/article-facts.ts'
import { makeCatalogue } from '../edition/catalogue.ts'
import type { Opened } from './opened.ts'

/** A small opened edition of given articles: one topic, one picture, no disk. */
export function openedWith(articles: readonly Article[], site?: string): Opened {
  const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5"/>')
  const show = (path: string) =>
    path === 'images/a.svg' ? { src: 'images/a-0f.svg', width: 8, height: 5 } : undefined
  return {
    config: {
      version: 1,
      name: 'وادي',
      tagline: 'صحيفة <الوادي> & ما حوله',
      language: 'ar',
      topics: [{ id: 'nature', label: { ar: 'طبيعة', en: 'Nature' } }],
    },
    catalogue: makeCatalogue(articles.map(factsOf), show),
    pictures: {
      show,
      drawing: () => undefined,
      paths: () => [],
      has: () => false,
      file: async (path) => (/svg/.test(path) ? picture : undefined),
    },
    faults: [],
    site,
    warn: () => {},
    article: (id) => {
      const found = articles.find((one) => one.id === id)
      if (!found) throw new Error(`no article ${id}`)
      return found
    },
    original: (path) => (path === 'images/a.svg' ? picture : undefined),
  }
}

/** An article with every kind of block and every field, and texts that mean something in every format. */
export const whole: Article = {
  version: 1,
  id: 'whole',
  language: 'ar',
  headline: 'قال: "نعم" & <لا>',
  deck: 'السطر *تحته* ]]>',
  section: 'nature',
  topics: ['nature'],
  bylines: [
    { name: '«الشرق الأوسط»', city: 'الدوحة' },
    { name: 'سامي حسن', role: 'محرر' },
  ],
  dateline: { city: 'القاهرة' },
  published: '2022-08-16',
  modified: '2022-08-17T09:10:00+03:00',
  corrections: [
    { date: '2022-08-16', text: ['والصواب ', { text: 'اثنان & ثلاثة', href: '/a/other/' }] },
    { date: '2022-08-18', text: 'تغيّر المعنى.', serious: true },
  ],
  evergreen: true,
  lead: {
    type: 'figure',
    src: 'images/a.svg',
    alt: 'وادٍ',
    caption: 'من <الجو>',
    credit: 'أ.ف.ب',
    date: '2022-08-15',
  },
  body: [
    {
      type: 'paragraph',
      text: [
        '# ليس عنواناً، و',
        { text: 'نصّ', strong: true },
        ' ',
        { text: '«موصول»', href: '/a/other/', strong: true },
        'ها \u0008.',
      ],
    },
    { type: 'heading', level: 2, text: '1. عنوان' },
    {
      type: 'paragraph',
      text: [
        'خارجي ',
        { text: 'هنا', href: 'https://elsewhere.example/a|b?c=(d)', emphasis: true, lang: 'fr' },
      ],
    },
    { type: 'figure', src: 'images/none.png', caption: 'صورة ليست هنا' },
    { type: 'quote', text: 'قول\n\nبسطرين', attribution: 'قائله' },
    { type: 'verse', lines: [['صدر', 'عجز'], ['شطر']], attribution: 'شاعر' },
    {
      type: 'list',
      ordered: true,
      items: ['أول', ['ثانٍ', { text: ' هنا', href: 'mailto:a@b.example' }]],
    },
    { type: 'table', header: [], rows: [['أ | ب', ''], ['1']] },
    { type: 'embed', url: 'https://video.example/1', title: 'شريط', poster: 'images/a.svg' },
    { type: 'note', text: 'ملاحظة' },
    { type: 'divider' },
    { type: 'paragraph', text: '2022. بداية رقمية' },
  ],
  related: [{ id: 'other' }, { headline: 'بطاقة', section: 'رأي', excerpt: 'مقتطف', href: '/x' }],
  next: ['other'],
  source: { name: 'وكالة', url: 'https://agency.example/1', rights: 'محفوظة' },
}

/** Another article, with nothing that an article may lack. */
export const bare: Article = {
  version: 1,
  id: 'other',
  language: 'en',
  headline: 'Plain',
  body: [{ type: 'paragraph', text: 'Text.' }],
}

/** The files of an export by their paths. */
export async function filesOf(files: Files): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const [path, content] of files) found.set(path, Buffer.from(content).toString())
  return found
}
