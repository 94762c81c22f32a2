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
  ])('%j', (declared, text, language) => {
    expect(languageOfPage(declared, text)).toBe(language)
  })
})
