import { expect, it } from 'vitest'
import { savedMoment } from './saved-moment.ts'

const date = 'Sat Nov 28 2026 18:05:00 GMT+0300 (توقيت العربية الرسمي)'

it.each([
  [
    `<!DOCTYPE html><html><!--\n Page saved with SingleFile \n url: https://a.example/ \n saved date: ${date}\n-->`,
    '2026-11-28T18:05:00+03:00',
  ],
  [`<html><head><meta name="savepage-date" content="${date}">`, '2026-11-28T18:05:00+03:00'],
  [`<html><head><meta name="date" content="${date}">`, undefined],
  [
    '<!-- Page saved with SingleFile\n saved date: Sat Foo 28 2026 18:05:00 GMT+0300 -->',
    undefined,
  ],
  [`<p>saved date: ${date}</p>`, undefined],
])('%#: a page tells when it was saved, or nothing is known', (html, saved) => {
  expect(savedMoment(html)).toBe(saved)
})
