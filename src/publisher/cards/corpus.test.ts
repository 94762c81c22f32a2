import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeDrawable } from './glyphs.ts'
import { painter } from './test-cards.ts'

const file = join(import.meta.dirname, '../../../../shared/corpus/articles-volume/articles.jsonl')
const suite = painter && existsSync(file) ? describe : describe.skip

suite('headlines of newspapers (skipped without takumi or ../shared/corpus)', () => {
  it('have no letter that cards cannot draw', () => {
    const titles = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line): string => JSON.parse(line).title)
    expect(titles.length).toBeGreaterThan(1000)
    const undrawn = titles.flatMap((title) => {
      const { missing, leftOut } = makeDrawable(title, painter?.faces.title ?? [])
      return missing.length + leftOut.length > 0 ? [title] : []
    })
    expect(undrawn).toEqual([])
  })
})

it.each([
  ['Persian', 'می‌خواهم گچ پژمرده را ۱۲٬۳۴۵'],
  ['Urdu', 'پاکستان میں ٹیلی ویژن پر ڈرامے کی بڑی نمائش، گاؤں کے لوگ خوش ہیں ۔'],
  ['Pashto', 'د افغانستان په ښارونو کې ژوند څنګه دی؟ ټول ډېر ږیره ځوان ېۍ'],
  ['Kurdish', 'هەولێر، شاری کۆن و نوێ، ڕۆژ و گوڵ، ڤیان'],
  ['Uighur', 'ئۇيغۇرچە خەۋەرلەر ۋە يېڭىلىقلار'],
  ['Sindhi', 'سنڌ جا ماڻھو ۽ ٻولي ڳالھائين ٿا'],
  ['the Koran', 'ٱلرَّحۡمَٰنِ ٱلرَّحِيمِ ۝ ۖ'],
  ['transliteration', 'Ḥāfiẓ, ʿAyn, Ṭabarī, ʾAlif, Śūnya'],
  ['Turkish, Polish, Vietnamese', 'İstanbul’da ığdır, Łódź, Đường phố Việt Nam'],
  ['Greek and Russian', 'Αλεξάνδρεια και Λευκωσία, Война и мир'],
  ['signs', '«“‘…’”» – — ٪ ؟ ؛ ، € £ ₪ ½ ² ₿ № ™'],
])('cards can be set in %s', (_, text) => {
  if (!painter) return
  expect(makeDrawable(text, painter.faces.title).missing).toEqual([])
})
