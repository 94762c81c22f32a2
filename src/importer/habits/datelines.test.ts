import { describe, expect, it } from 'vitest'
import { readOpening } from './datelines.ts'

describe('readOpening', () => {
  it.each([
    ['القاهرة: قال الوزير إن السد اكتمل.', 'القاهرة', undefined, 'قال الوزير إن السد اكتمل.'],
    ['لندن – رويترز: ارتفع سعر القمح.', 'لندن', 'رويترز', 'ارتفع سعر القمح.'],
    ['لندن (رويترز) - ارتفع سعر القمح.', 'لندن', 'رويترز', 'ارتفع سعر القمح.'],
    ['الرياض: «الشرق الأوسط» ارتفع سعر القمح.', 'الرياض', 'الشرق الأوسط', 'ارتفع سعر القمح.'],
    ['عمّان - «الشرق الأوسط»: عاد القطار.', 'عمّان', 'الشرق الأوسط', 'عاد القطار.'],
    ['غزة ـ أ.ف.ب: عاد الصيادون.', 'غزة', 'أ.ف.ب', 'عاد الصيادون.'],
    ['دمشق، سوريا (CNN) -- أكدت جهات.', 'دمشق، سوريا', 'CNN', 'أكدت جهات.'],
    ['CAIRO (Reuters) — Gunmen fled.', 'CAIRO', 'Reuters', 'Gunmen fled.'],
    ['LONDON — After nearly 20 years.', 'LONDON', undefined, 'After nearly 20 years.'],
    ['بورتسودان (رويترز) - وصلت سفينة.', 'بورتسودان', 'رويترز', 'وصلت سفينة.'],
  ])('reads «%s»', (line, city, agency, rest) => {
    const found = readOpening(line)
    expect([found?.city, found?.agency, line.slice(found?.length)]).toEqual([city, agency, rest])
  })

  it.each([
    'وقال: لا بأس.',
    'الوزير: لن نعود إلى ما كان.',
    'قال الوزير (الخميس) إن السد اكتمل.',
    'القاهرة مدينة كبيرة، وفيها أهلها.',
    'ارتفع سعر القمح - وهو أول ارتفاع - في الأسواق.',
    'مصدر في الخارجية: عاد السفير.',
    'NASA — the agency — said so.',
    'The White House: no comment.',
  ])('leaves «%s»', (line) => {
    expect(readOpening(line)).toBeUndefined()
  })
})
