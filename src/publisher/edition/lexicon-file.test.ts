import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeFault } from '../../article/faults.ts'
import { limits } from '../../article/limits.ts'
import { searchFile } from '../../search/format/index-files.ts'
import { makeTestEdition, parsed } from './test-edition.ts'

const { open, path, readAll, remove, write } = makeTestEdition()

/** What is read of a lexicon, and what is told of it; all else of the edition must be there. */
function read(content: string | Uint8Array) {
  write('lexicon.tsv', content)
  return told()
}

function told() {
  const { faults, ids, lexicon } = open().folder
  expect(ids).toHaveLength(26)
  return { groups: lexicon, faults: faults.map(describeFault) }
}

describe('lexicon.tsv', () => {
  it('is read by lines and tabs, folded, without articles and remarks', () => {
    const text = `\uFEFF# ما تقوله صحيفتنا
التلفاز\tتِلْفِزيون\t رائي \t# الجهاز

ألمانيا\tجرمانيا\r\nاليونسكو\tUNESCO\rG20\tالعشرون #`
    expect(read(text)).toEqual({
      groups: 'تلفاز تلفزيون راءي\nالمانيا جرمانيا\nيونسكو unesco\ng20 عشرون',
      faults: [],
    })
  })

  const word = 'expected one word of 2 to 40 letters between tabs'
  it.each([
    ['a word alone', 'تلفاز', 'expected two words or more, parted by tabs, found "تلفاز"'],
    [
      'two spellings of one',
      'أثر\tاثر',
      'expected two words or more, parted by tabs, found "أثر\\tاثر"',
    ],
    ['a phrase', 'تلفاز\tجهاز العرض', `${word}, found "جهاز العرض"`],
    ['no letters', 'تلفاز\t؟!', `${word}, found "؟!"`],
    ['a number', '2018\tتلفاز', `${word}, found "2018"`],
    ['a single letter', 'و\tتلفاز', `${word}, found "و"`],
    ['a long word', `تلفاز\t${'م'.repeat(41)}`, `${word}, found "${'م'.repeat(41)}"`],
    ['a sign that is several words', 'تلفاز\tﷺ', `${word}, found "ﷺ"`],
    ['commas for tabs', 'تلفاز،تلفزيون', `${word}, found "تلفاز،تلفزيون"`],
    [
      'a word twice',
      'بئر\tالنهرِ',
      'expected a word of no other group; line 1 has it, found "النهرِ"',
    ],
    [
      'too many words',
      Array.from({ length: 21 }, (_, at) => `كلمة${'ب'.repeat(at)}`).join('\t'),
      'expected at most 20 words, found "21 words"',
    ],
  ])('%s is named, and only its line is left out', (_, line, problem) => {
    const { groups, faults } = read(`نهر\tترعة\n${line}\nجسر\tقنطرة\n`)
    expect(groups).toBe('نهر ترعه\nجسر قنطره')
    expect(faults).toEqual([`lexicon.tsv: line 2: ${problem}`])
  })

  it('has so many groups, and what follows is told of once', () => {
    const letters = [...'بتثجحخدذرزسشصضطظعغفق']
    const words = letters.flatMap((a) =>
      letters.flatMap((b) => letters.map((c) => `${a}${b}${c}م\t${a}${b}${c}ل`)),
    )
    const { groups, faults } = read(words.join('\n'))
    expect(groups.split('\n')).toHaveLength(limits.groups)
    expect(faults).toEqual([
      expect.stringMatching(/^lexicon\.tsv: line 2001: expected at most 2000 groups; /),
    ])
  })

  it.each([
    ['other bytes', Buffer.from([0xff, 0xfe, 0, 0x80]), 'expected UTF-8 text, found other bytes'],
    ['a huge file', 'تلفاز\tرائي\n'.repeat(60_000), 'found more than 0.5 MB'],
  ])('%s are named', (_, content, problem) => {
    const { groups, faults } = read(content)
    expect(groups).toBe('')
    expect(faults).toEqual([expect.stringContaining(problem)])
  })

  it('that is a folder or a link is named, and one that is not there is not missed', () => {
    expect(told()).toEqual({ groups: '', faults: [] })
    mkdirSync(join(path(), 'lexicon.tsv'))
    expect(told().faults).toEqual([
      'lexicon.tsv: file: expected a file with words parted by tabs, found no file',
    ])
    remove('lexicon.tsv')
    symlinkSync(join(path(), 'edition.json'), join(path(), 'lexicon.tsv'))
    expect(told().faults).toEqual([
      'lexicon.tsv: file: expected a file with words parted by tabs, found a symbolic link',
    ])
  })

  it('publishes its words and no remark', async () => {
    write('lexicon.tsv', 'تلفاز\tرائي # سرّ المحرّر\n')
    const files = await readAll()
    expect(parsed(files, searchFile.index).lexicon).toBe('تلفاز راءي')
    expect([...files.values()].some((one) => one.includes('المحرّر'))).toBe(false)
    expect([...files.keys()].some((one) => one.includes('lexicon'))).toBe(false)
  })
})
