import { expect, it } from 'vitest'
import { pictureTypeOf } from './picture-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

it.each([
  ['jpeg', '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF'],
  ['png', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
  ['gif', 'GIF89a\u0001\0'],
  ['webp', 'RIFF\n\0\u0020\0WEBPVP8 '],
  ['avif', '\0\0\0\u001cftypavif\0\0\0\0'],
  ['svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['svg', '<?xml version="1.0"?>\n<!-- made by hand -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>'],
  ['svg', '  <ns0:svg xmlns:ns0="http://www.w3.org/2000/svg">'],
  [undefined, '<!doctype html><html><body><svg></svg>'],
  [undefined, '<html>404'],
  [undefined, 'RIFF\n\0\0\0WAVE'],
  [undefined, ''],
])('tells %s by its bytes', (type, start) => {
  expect(pictureTypeOf(bytes(start))).toBe(type)
})
