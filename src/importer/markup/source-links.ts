import * as v from 'valibot'
import { link } from '../../article/schema.ts'

/** A link of a source as contract A allows it: http(s), mailto or relative; undefined for every other. */
export function linkOf(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const whole = /^(?:https?:|mailto:)/i.test(text) ? text : (webAddress(text, base) ?? text)
  if (text === '' || text.length > 4000 || /\p{Surrogate}/u.test(text)) return undefined
  return v.is(link, whole) ? whole : undefined
}

/** The web address that a text is, or means beside `base`: `//x.org/a` and `/a` do. Undefined for every other. */
export function webAddress(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '' || value.length > 4000) return undefined
  const text = value.trim()
  const found = URL.canParse(text) ? text : text.startsWith('//') ? `https:${text}` : text
  if (!URL.canParse(found, base)) return undefined
  const url = new URL(found, base)
  const isPlain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  return isPlain && url.hostname !== '' ? url.href : undefined
}
