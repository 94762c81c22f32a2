import type { ArticleView } from '../../article/edition.ts'
import { directionOf } from '../../article/text/direction.ts'
import { root } from './site-path.ts'

/** A page that can be shared. */
export interface SharedPage {
  title: string
  /** Its own short address, whatever the window shows: `/a/suez/`. */
  path: string
  /** The edition's name. */
  edition: string
  view?: ArticleView
}

/** Something that is sent to others: what a mail is called, the words, and the address that stands under them. */
export interface ShareMessage {
  title: string
  text: string
  url: string
}

/** What is sent of a page: its headline, whose it is, and its short address without anything that follows a reader. */
export function makeShareMessage(title: string, edition: string, url: string): ShareMessage {
  return { title, text: `${facing(title)} · ${edition}`, url }
}

/** A title whose first word would turn it around («GPS يجدك») is set in its own direction: messengers know no `dir`. */
function facing(title: string): string {
  const direction = directionOf(title)
  const first = /\p{L}/u.exec(title)?.[0]
  if (first === undefined || directionOf(first) === direction) return title
  return `${direction === 'rtl' ? '\u2067' : '\u2066'}${title}\u2069`
}

/** The absolute address of a page of this site, as it is seen from where it is read. */
export function absoluteUrl(path: string): string {
  return location.origin + root + path
}
