import { expect, it } from 'vitest'
import { formatChecksums, parseChecksums } from './checksums.ts'

const [one, other] = ['0'.repeat(64), 'f'.repeat(64)]

it('writes what it reads, sorted by path', () => {
  const files = [
    { path: 'index.html', sha256: one },
    { path: 'a/suez/index.html', sha256: other },
    { path: 'images/خريطة المدينة.svg', sha256: one },
    { path: 'images/a\nb.svg', sha256: other },
  ]
  const text = formatChecksums(files)
  expect(text.split('\n').slice(0, 2)).toEqual([
    `${other}  a/suez/index.html`,
    `\\${other}  images/a\\nb.svg`,
  ])
  expect(parseChecksums(text)).toEqual(
    new Map(
      files.map(({ path, sha256 }) => [path, sha256] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  )
  expect(formatChecksums(files.reverse())).toBe(text)
})

it.each([
  ['', 'line 1: expected a checksum, found none'],
  ['<!doctype html>\n', 'line 1: expected a SHA-256 and a path, found "<!doctype html>"'],
  [`${one}  index.html\n${one}  index.html\n`, 'line 2: expected each path once'],
  [`${one.slice(1)}  index.html\n`, 'expected a SHA-256'],
  ...['../x', '/etc/passwd', 'a/../../x', 'a//b', './a', 'a/', 'a\0b'].map((path) => [
    `${one}  ${path}\n`,
    'expected a path inside the site',
  ]),
  [`\\${one}  ..\\\\x\n`, 'expected a path inside the site'],
  [`${one}  a\\b\n`, 'expected a path inside the site'],
])('refuses %j', (text, said) => {
  expect(() => parseChecksums(text)).toThrow(said)
})
