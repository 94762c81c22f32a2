import { describe, expect, it } from 'vitest'
import { languageOfPage } from './language.ts'

describe('languages', () => {
  it.each([
    [['ar_AE'], 'فتح المتحف قاعة جديدة', 'ar-AE'],
    [['en'], 'فتح المتحف قاعة جديدة', 'ar'],
    [[null, undefined, ''], 'کتابخانهٔ روستا پس از سی سال دوباره باز شد و مردم گریستند', 'fa'],
    [
      ['٣ لغات'],
      'Le musée a ouvert une salle que les enfants du village et de la vallée ont attendue, et qui est pour eux. Le soir, une foule est dans la salle.',
      'fr',
    ],
    [['utf-8', 'ar-sa'], 'فتح المتحف قاعة جديدة', 'ar-SA'],
    [
      ['en'],
      'Das Museum hat einen neuen Saal, und die Kinder aus dem Dorf sind nicht mehr von der Stadt und den Bussen abhängig. '.repeat(
        4,
      ),
      'de',
    ],
    [[], 'Der Saal ist offen und die Kinder sind da, nicht nur für den einen Abend.', 'de'],
  ])('%j', (declared, text, language) => {
    expect(languageOfPage(declared, text)).toBe(language)
  })

  const code = 'const words = await readWords(file); console.log(words.length) '
  const prose = 'يقرأ البرنامج الكلمات من الملف ثم يعدها ويكتب عددها على الشاشة. '
  it.each([
    ['text with code', ['ar'], `${prose.repeat(3)}${code.repeat(5)}`, 'عدّ الكلمات', 'ar'],
    ['text with quotations', [], `${prose.repeat(3)}${code.repeat(5)}`, 'عدّ الكلمات', 'ar'],
    ['English text', ['ar'], `${code.repeat(20)}${prose}`, 'عدّ الكلمات', 'en'],
    ['Arabic text', ['en'], `${prose.repeat(9)}${code}`, 'ChatGPT', 'ar'],
  ])('of %s, its headline in view', (_, declared, text, headline, language) => {
    expect(languageOfPage(declared, text, headline)).toBe(language)
  })
})
