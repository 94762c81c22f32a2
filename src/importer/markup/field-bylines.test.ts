import { describe, expect, it } from 'vitest'
import { bylinesOf } from './field-bylines.ts'

describe('the bylines of a line', () => {
  it.each([
    ['القاهرة: «الشرق الأوسط»', [{ name: 'الشرق الأوسط', city: 'القاهرة' }]],
    ['«الشرق الأوسط» (الدوحة)', [{ name: 'الشرق الأوسط', city: 'الدوحة' }]],
    ['سامي حسن، منى علي', [{ name: 'سامي حسن' }, { name: 'منى علي' }]],
    ['بقلم: سامي حسن', [{ name: 'سامي حسن' }]],
    ['صحيفة السيح:', [{ name: 'صحيفة السيح' }]],
    ['By Paulo Neri and Frances d’Emilio', [{ name: 'Paulo Neri' }, { name: 'Frances d’Emilio' }]],
    ['David Smith in Washington', [{ name: 'David Smith', city: 'Washington' }]],
    ['Ashifa Kassam in Stanstead, Quebec', [{ name: 'Ashifa Kassam', city: 'Stanstead, Quebec' }]],
    [
      'David Smith in Rome and Mona Ali',
      [{ name: 'David Smith', city: 'Rome' }, { name: 'Mona Ali' }],
    ],
    ['Mac & i', [{ name: 'Mac & i' }]],
    [
      'Anne Lind (avec Marc Ost et Eva Roy)',
      [{ name: 'Anne Lind' }, { name: 'Marc Ost' }, { name: 'Eva Roy' }],
    ],
    ['سامي حسن (مع منى علي)', [{ name: 'سامي حسن' }, { name: 'منى علي' }]],
    ['Bruno (Henrique, the younger) Costa', [{ name: 'Bruno (Henrique, the younger) Costa' }]],
    ['كلمة '.repeat(60), []],
    ['', []],
    [7, [] as object[]],
  ])('%s', (value, expected) => {
    expect(bylinesOf(value)).toEqual(expected)
  })
})
