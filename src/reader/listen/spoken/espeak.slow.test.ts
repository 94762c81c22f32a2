import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cardinal } from './number-words.ts'
import { spokenText } from './spoken-text.ts'

/** What the synthesizer reads, in its own letters for sounds; undefined where it is not installed. */
function read(text: string): string | undefined {
  const { status, stdout } = spawnSync('espeak-ng', ['-v', 'ar', '-q', '-x', '--', text], {
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim() : undefined
}

const isInstalled = read('نعم') !== undefined
if (!isInstalled) console.log('espeak-ng is not installed: nobody listens to what is spoken')

/** The consonants alone: whether an ending is said, and which letters are long, is the voice's own affair. */
function consonants(sounds: string): string {
  return sounds.replace(/[^A-Za-z]|[aeiouwtj]/g, '').toLowerCase()
}

describe.skipIf(!isInstalled)('a real voice', () => {
  // Not 47: espeak-ng itself reads its figures otherwise from time to time.
  it.each([
    0, 3, 6, 8, 10, 11, 13, 16, 18, 20, 25, 31, 46, 60, 68, 100, 116, 200, 365, 700, 1000, 2000,
    2022,
  ])('reads the words of %d as it reads its figures', (value) => {
    expect(consonants(read(cardinal(value)) ?? '')).toBe(consonants(read(String(value)) ?? ''))
  })

  it.each(['بنسبة 25%', '12/5/2020', '3/4 كوب', '½', 'سلام & محبة', 'مرحبا 😀', '±5', 'نما +1.7%'])(
    'finds nothing in %s that it can only say in English',
    (written) => {
      expect(read(spokenText(written, 'ar').text)).not.toContain('(en)')
    },
  )
})
