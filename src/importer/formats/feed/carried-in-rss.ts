import { SaxesParser } from 'saxes'
import { carriedNamespace } from '../../../article/carried-article.ts'

/**
 * The articles that our own export carries in the items of an RSS feed, by their guids. Nothing for a feed of others,
 * and none beyond the place where a feed breaks off.
 */
export function carriedInRss(xml: string): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>()
  if (!xml.includes(carriedNamespace)) return found
  const parser = new SaxesParser({ xmlns: true })
  let [guid, json, text] = ['', '', '']
  parser.on('opentag', ({ local }) => {
    if (local === 'item') guid = json = ''
    text = ''
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', ({ local, uri }) => {
    if (local === 'guid') guid = text
    if (local === 'article' && uri === carriedNamespace) json = text
    if (local === 'item' && json !== '') found.set(guid, parsed(json))
  })
  let isBroken = false
  parser.on('error', () => {
    isBroken = true
  })
  for (let at = 0; at < xml.length && !isBroken; at += 65_536)
    parser.write(xml.slice(at, at + 65_536))
  return found
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
