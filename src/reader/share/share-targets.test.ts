import { expect, it } from 'vitest'
import { makeShareMessage } from '../parts/share-message.ts'
import { shareLink, shareTargets } from './share-targets.ts'

const url = 'https://sutur.example/x/a/aflaj/'
const sent = makeShareMessage('الأفلاج: أنهار & «أسرار» 100% #1', 'سطور', url)

it('says the headline and whose it is, and gives the short address', () => {
  expect(makeShareMessage('الأفلاج: أنهار تحت الأرض', 'سطور', url)).toEqual({
    title: 'الأفلاج: أنهار تحت الأرض',
    text: 'الأفلاج: أنهار تحت الأرض · سطور',
    url,
  })
})

it('a headline that its first word would turn around keeps its direction', () => {
  expect(makeShareMessage('GPS يجدك حيث تكون', 'سطور', url).text).toBe(
    '\u2067GPS يجدك حيث تكون\u2069 · سطور',
  )
  expect(makeShareMessage('لماذا GPS؟', 'سطور', url).text).toBe('لماذا GPS؟ · سطور')
  expect(makeShareMessage('Reading from the right', 'سطور', url).text).toBe(
    'Reading from the right · سطور',
  )
  expect(makeShareMessage('2026', 'سطور', url).text).toBe('2026 · سطور')
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
] as const)('%s is handed %s', (target, name, value) => {
  expect(new URL(shareLink(target, sent)).searchParams.get(name)).toBe(value)
})

it('no link asks for more than it is handed, and none breaks on broken text', () => {
  const asked = shareTargets.map((target) =>
    [...new URL(shareLink(target, sent)).searchParams.keys()].join(),
  )
  expect(asked).toEqual(['text', 'url,text', 'text,url', 'u', 'subject,body'])
  const broken = makeShareMessage('نصف \ud800 حرف + "<', 'سطور', url)
  for (const target of shareTargets) expect(shareLink(target, broken)).not.toMatch(/[\s"<>+]/)
})
