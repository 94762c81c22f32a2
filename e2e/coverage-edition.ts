import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** When additions were made, oldest first. */
const clocks = ['08:30', '11:00', '14:20', '16:45', '18:10', '19:55']

/** The additions that a coverage has at first; two more come later. */
export const firstAdditions = 4

/** What an addition says. */
export const titleOf = (at: number) => `إضافة الساعة ${clocks[at]}`

/** The sample with a coverage of so many additions, which goes on unless it has ended. */
export function writeCoverageEdition(place: string, count: number, isEnded: boolean): string {
  cpSync('public', place, { recursive: true })
  const paragraph = { type: 'paragraph', text: 'جرى هذا كما رآه من كان هناك. '.repeat(18).trim() }
  const entries = clocks.slice(0, count).map((clock, at) => ({
    type: 'entry',
    time: `2026-11-${at < 2 ? 20 : 21}T${clock}:00+02:00`,
    headline: titleOf(at),
    ...(at % 2 === 0 && { key: true }),
    body: [
      paragraph,
      ...(at === 1 ? [{ type: 'figure', src: 'images/suez.svg', caption: 'خريطة الطريق' }] : []),
    ],
  }))
  const article = {
    version: 1,
    id: 'canal-live',
    language: 'ar',
    headline: 'ما يجري في القناة ساعة بساعة',
    deck: 'نكتب هنا ما نتحقّق منه',
    section: 'history',
    published: '2026-11-20T08:30:00+02:00',
    coverage: isEnded ? 'ended' : 'live',
    body: [{ type: 'paragraph', text: 'تمهيد قبل الإضافات.' }, ...entries],
  }
  writeFileSync(join(place, 'articles', 'canal-live.json'), JSON.stringify(article))
  return place
}
