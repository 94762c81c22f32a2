import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDrawing } from './drawing.ts'
import { drawing, ns, published } from './test-drawings.ts'

describe('the encoding of a drawing', () => {
  const bad = drawing('<script>alert(1)</script>')
  const good = drawing('<text>سطور</text>')
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

  it.each([
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', (text: string) => utf16(text).swap16()],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    [
      'declared UTF-8',
      (text: string) => Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${text}`),
    ],
  ])('is found out: %s', (_, encode) => {
    expect(() => published(encode(bad))).toThrow('found <script>')
    expect(published(encode(good))).toContain('سطور')
  })

  it('becomes UTF-8, which hosts and browsers read alike', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${good}`
    const content = published(utf16(xml))
    expect(content).not.toContain('encoding')
    expect(content).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    const arabic = Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="windows-1256"?><svg ${ns}><text>`),
      Buffer.from([0xd3, 0xd8, 0xe6, 0xd1]),
      Buffer.from('</text></svg>'),
    ])
    expect(published(arabic)).toContain('سطور')
  })

  it.each([
    ['UTF-16 without a mark', Buffer.from(bad, 'utf16le')],
    ['not what it declares', Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${bad}`)],
    ['no UTF-8', Buffer.concat([Buffer.from(bad), Buffer.from([0xff])])],
    ['unknown', Buffer.from(`<?xml version="1.0" encoding="utf-7"?>+ADw-script+AD4-${bad}`)],
    [
      'of Japan, whose escapes hide letters',
      Buffer.from(
        `<?xml version="1.0" encoding="iso-2022-jp"?><svg ${ns}>\u001b$B<script>\u001b(B</svg>`,
      ),
    ],
    ['compressed', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
  ])('is refused: %s', (_, source) => {
    expect(() => published(source)).toThrow(/^line/)
  })
})

describe('a drawing that draws itself over and over', () => {
  const tenTimes = (levels: number) =>
    Array.from(
      { length: levels },
      (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
    ).join('')

  it.each([
    ['by references', `<path id="l0"/>${tenTimes(9)}`],
    ['in a circle', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
    ['by its paint', '<pattern id="a"><rect fill="url(#a)"/></pattern>'],
    [
      'in a long chain',
      Array.from({ length: 20_000 }, (_, at) => `<pattern id="p${at}" href="#p${at + 1}"/>`).join(
        '',
      ),
    ],
  ])('%s is refused', (_, inside) => {
    expect(() => published(drawing(inside))).toThrow('parts that show each other')
  })

  it('a few times passes', () => {
    const inside = `<path id="l0"/>${tenTimes(3)}`
    expect(published(drawing(inside))).toBe(drawing(inside))
  })
})

const corpus = '../shared/corpus/bad-input/h5sc-vectors.json'
it.skipIf(!existsSync(corpus))(
  'no vector of the HTML5 Security Cheatsheet passes with its script',
  () => {
    for (const { data } of JSON.parse(readFileSync(corpus, 'utf8'))) {
      for (const source of [data, drawing(data)]) {
        const found = readDrawing(Buffer.from(source))
        const text = 'content' in found ? Buffer.from(found.content).toString() : ''
        expect(text).not.toMatch(/<\w*:?script|<[^>]*(?:\son\w+=|javascript:)/i)
      }
    }
  },
)
