import { readTimestamp } from '../../markup/timestamps.ts'
import { InputError } from '../../run/input-error.ts'
import type { Input, ReadResult, TextFormat } from '../format.ts'
import { htmlPage } from '../html-page/html-page.ts'
import { mimeParts } from './mime-parts.ts'

/** A page that a browser saved as one file with its pictures (MHTML, `.mht`). */
export const mhtml: TextFormat = {
  takes: 'text',
  name: 'web archive (MHTML)',
  detect: (text) =>
    /^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/related\b/i.test(
      text.slice(0, 4000).replaceAll('\r\n', '\n'),
    ),
  read,
}

function read(text: string, input: Input): ReadResult {
  const { address, date, parts } = mimeParts(text)
  const page = parts.find(({ type }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(type))
  if (page === undefined) throw new InputError('is a web archive (MHTML) without a page in it')
  const url = [page.location, address].find((one) => /^https?:\/\//i.test(one ?? ''))
  const saved = readTimestamp(date)
  const html = new TextDecoder(page.charset).decode(page.bytes)
  const result = htmlPage.read(html, {
    ...input,
    ...(url !== undefined && { url }),
    ...(saved !== undefined && { saved }),
  })
  const pictures = parts.flatMap(({ type, location, bytes }) =>
    location !== undefined && type.startsWith('image/') ? [[location, bytes] as const] : [],
  )
  return { ...result, pictures: new Map(pictures) }
}
