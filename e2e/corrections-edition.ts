import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands in the texts that are corrected or withdrawn. */
export const texts = {
  headline: 'لوحة المفاتيح العربية الأولى',
  words: 'كلام قيل ثم سُحب.',
  reason: 'بُني المقال على صورة لم نستطع التثبّت من تاريخها.',
  serious: 'قالت نسخة سابقة إنها عُرضت ليلة الافتتاح. والصواب أنها عُرضت بعد عامين.',
  slip: 'ورد العدد مقلوب الرقمين، وصوابه 176,602.',
} as const

/** The sample with a corrected article, one that is withdrawn, and one that leads to it. */
export function writeCorrectionsEdition(place: string, isWithdrawn: boolean): string {
  cpSync('public', place, { recursive: true })
  const article = (id: string, fields: object) =>
    writeFileSync(
      join(place, 'articles', `${id}.json`),
      JSON.stringify({ version: 1, id, language: 'ar', section: 'technology', ...fields }),
    )
  const paragraphs = (text: string) =>
    Array.from({ length: 12 }, () => ({ type: 'paragraph', text }))
  article('corrected', {
    headline: 'مقال صُوِّب',
    deck: 'السطر الذي تحته',
    published: '2025-04-18',
    corrections: [
      { date: '2026-01-09', text: texts.serious, serious: true },
      { date: '2025-05-12', text: texts.slip },
    ],
    body: [{ type: 'paragraph', text: 'نصّ المقال كله.' }],
  })
  article('keyboard', {
    headline: texts.headline,
    published: '2026-02-03',
    aliases: ['old-keyboard'],
    body: paragraphs(texts.words),
    ...(isWithdrawn && {
      status: 'withdrawn',
      withdrawn: { date: '2026-02-09', reason: texts.reason },
    }),
  })
  article('leads-there', {
    headline: 'مقال يذكره',
    published: '2026-02-10',
    next: ['keyboard'],
    body: [
      { type: 'paragraph', text: ['كما قلنا في ', { text: 'مقال آخر', href: '/a/keyboard/' }] },
      ...paragraphs('كلام بعده.'),
    ],
  })
  return place
}
