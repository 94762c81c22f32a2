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
