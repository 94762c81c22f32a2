import { describe, expect, it } from 'vitest'
import { readOpening } from './opening.ts'
import { makePhrasePicker, spellPhrase } from './reason.ts'
import { makeSubjects } from './subjects.ts'
import { makeVocabulary } from './vocabulary.ts'

/** Texts from which the words learn what they are: nouns follow prepositions, common ones come with and without ال. */
const schooling = [
  'وصل الوفد إلى سوريا وعاد من سوريا. تحدث عن سوريا في دمشق',
  'الحرب في سوريا. لاجئون من سوريا إلى الأردن',
  'اجتماع في الأمم المتحدة عن الأمم المتحدة',
  'رحلة في البحر الأحمر ورحلات إلى البحر الأحمر. عاد من الرحلة في البحر',
  'الإجهاض في القانون. نقاش حول الإجهاض',
  'سافر إلى الرحلة عن رحلة',
]

function reasonWords(one: string, related: string): string | undefined {
  const vocabulary = makeVocabulary()
  const read = (headline: string) => readOpening({ headline, body: [] }, vocabulary)
  const [own, other] = [read(one), read(related)]
  const lessons = schooling.map(read)
  const subjects = makeSubjects(vocabulary)
  for (const opening of [...lessons, own, other]) subjects.read(opening)
  const phrase = makePhrasePicker(own, subjects.direct(own).terms, subjects, vocabulary)(other)
  if (!phrase) return undefined
  return spellPhrase(
    { headline: related },
    phrase,
    subjects.particlesOf(other.words[phrase.start] ?? 0),
  )
}

describe('the words that two articles share', () => {
  it.each([
    ['a name', 'معارك جديدة شمال سوريا', 'سوريا تستعد للشتاء', 'سوريا'],
    ['a name without its particle', 'معارك جديدة شمال سوريا', 'أطباء يعودون بسوريا', 'سوريا'],
    ['a definite noun', 'استفتاء على الإجهاض', 'نقاش حول الإجهاض في البرلمان', 'الإجهاض'],
    ['without a joined و', 'استفتاء على الإجهاض', 'القانون والإجهاض', 'الإجهاض'],
    ['with the ال that لل hides', 'الأمم المتحدة تدعو', 'بيان للأمم المتحدة', 'الأمم المتحدة'],
    ['a noun with its adjective', 'سفن البحر الأحمر', 'مرجان البحر الأحمر', 'البحر الأحمر'],
    ['in the spelling of the related one', 'قانون الاجهاض', 'حول الإجْهاض اليوم', 'الإجْهاض'],
  ])('%s', (_, one, related, words) => {
    expect(reasonWords(one, related)).toBe(words)
  })

  it.each([
    ['an indefinite common noun', 'رحلة الحرف', 'رحلة رقم'],
    ['a word too general to be a subject', 'هذا العام في المدينة', 'حصاد العام'],
    ['an adjective by itself', 'سفن البحر الأحمر', 'الهلال الأحمر'],
    ['numbers', 'سباق 2026', 'موازنة 2026'],
    ['words across punctuation', 'البحر، الأحمر', 'الموج، الأحمر'],
  ])('are not named when they are only %s', (_, one, related) => {
    expect(reasonWords(one, related)).toBeUndefined()
  })
})
