import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSource } from '../../run/read-source.ts'
import { mimeParts } from './mime-parts.ts'

const source = readFileSync(join(import.meta.dirname, 'fixtures/page/source.mhtml'), 'utf8')
const read = (text: string) => readSource({ name: 'x', bytes: new TextEncoder().encode(text) })

it.each([
  [source.slice(0, source.indexOf('Content-Type: text/html')), /breaks off|without a page/],
  [source.replaceAll('text/html', 'text/css'), /without a page in it/],
  [source.replace(/boundary="[^"]*"/, ''), /without a boundary/],
])('a broken one is told by its name', async (text, message) => {
  await expect(read(text)).rejects.toThrow(message)
})

it('reads letters of any encoding, and soft line ends', () => {
  const head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n'
  const part =
    'Content-Type: text/html; charset="windows-1256"\nContent-Transfer-Encoding: quoted-printable\n\n'
  const { parts } = mimeParts(`${head}--b\n${part}=C7=E1 x=3Dy =\nz\n--b--\n`)
  const [first] = parts
  expect(new TextDecoder(first?.charset).decode(first?.bytes)).toBe('ال x=y z')
})

it('reads how long ago a page was published from when it was saved', async () => {
  const words = 'فتحت السوق أبوابها ليلا أول مرة، وقال باعة إن الحر في النهار يفسد الصيد. '
  const page = `<html lang="ar"><title>السوق</title><article><h1>سوق السمك يفتح ليلا</h1><p>أمس 14:30</p><p>${words.repeat(4)}</p></article></html>`
  const archive = (date: string) =>
    `From: <Saved by Blink>\n${date}MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n${page}\n--b--\n`
  const published = async (date: string) =>
    (await read(archive(date))).articles.map((one) => one.article.published)
  expect(await published('Date: Sat, 28 Nov 2026 15:05:00 -0000\n')).toEqual(['2026-11-27'])
  expect(await published('')).toEqual([undefined])
})
