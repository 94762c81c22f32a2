import { expect, it } from 'vitest'
import { linkTo, sentOf, ways } from './sent.ts'

const url = 'https://sutur.example/x/a/aflaj/'
const sent = sentOf('الأفلاج: أنهار & «أسرار» 100% #1', 'سطور', url)

it('says the headline and whose it is, and gives the short address', () => {
  expect(sentOf('الأفلاج: أنهار تحت الأرض', 'سطور', url)).toEqual({
    title: 'الأفلاج: أنهار تحت الأرض',
    text: 'الأفلاج: أنهار تحت الأرض · سطور',
    url,
  })
})

it('a headline that its first word would turn around keeps its direction', () => {
  expect(sentOf('GPS يجدك حيث تكون', 'سطور', url).text).toBe('\u2067GPS يجدك حيث تكون\u2069 · سطور')
  expect(sentOf('لماذا GPS؟', 'سطور', url).text).toBe('لماذا GPS؟ · سطور')
  expect(sentOf('Reading from the right', 'سطور', url).text).toBe('Reading from the right · سطور')
  expect(sentOf('2026', 'سطور', url).text).toBe('2026 · سطور')
})

it.each([
  ['whatsapp', 'text', `${sent.text}\n${url}`],
  ['telegram', 'url', url],
  ['telegram', 'text', sent.text],
  ['x', 'text', sent.text],
  ['x', 'url', url],
  ['facebook', 'u', url],
  ['mail', 'subject', sent.title],
  ['mail', 'body', `${sent.text}\n${url}`],
] as const)('%s is handed %s', (way, name, value) => {
  expect(new URL(linkTo(way, sent)).searchParams.get(name)).toBe(value)
})

it('no link asks for more than it is handed, and none breaks on broken text', () => {
  const asked = ways.map((way) => [...new URL(linkTo(way, sent)).searchParams.keys()].join())
  expect(asked).toEqual(['text', 'url,text', 'text,url', 'u', 'subject,body'])
  const broken = sentOf('نصف \ud800 حرف + "<', 'سطور', url)
  for (const way of ways) expect(linkTo(way, broken)).not.toMatch(/[\s"<>+]/)
})
