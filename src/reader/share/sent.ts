import { directionOf } from '../../article/text/direction.ts'

/** Something that is sent to others: what a mail is called, the words, and the address that stands under them. */
export interface Sent {
  title: string
  text: string
  url: string
}

/** What is sent of a page: its headline, whose it is, and its short address without anything that follows a reader. */
export function sentOf(title: string, edition: string, url: string): Sent {
  return { title, text: `${facing(title)} · ${edition}`, url }
}

/** Where a link can be sent by a link. */
export const ways = ['whatsapp', 'telegram', 'x', 'facebook', 'mail'] as const
export type Way = (typeof ways)[number]

/** The link that hands something to one of them; it works without script. */
export function linkTo(way: Way, sent: Sent): string {
  const [title, text, url] = [sent.title, sent.text, sent.url].map(encode)
  switch (way) {
    case 'whatsapp':
      return `https://wa.me/?text=${text}%0A${url}`
    case 'telegram':
      return `https://t.me/share/url?url=${url}&text=${text}`
    case 'x':
      return `https://x.com/intent/post?text=${text}&url=${url}`
    case 'facebook':
      return `https://www.facebook.com/sharer/sharer.php?u=${url}`
    case 'mail':
      return `mailto:?subject=${title}&body=${text}%0A${url}`
    default:
      return way satisfies never
  }
}

/**
 * Only ASCII is encoded: Arabic in an address is valid, the browser encodes it on its way, and a page that repeats its
 * headline five times in six letters for one would be a third larger.
 */
function encode(text: string): string {
  return text.replace(
    /[^\w\u0080-\uffff.~-]/g,
    (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  )
}

/** A title whose first word would turn it around («GPS يجدك») is set in its own direction: messengers know no `dir`. */
function facing(title: string): string {
  const direction = directionOf(title)
  const first = /\p{L}/u.exec(title)?.[0]
  if (first === undefined || directionOf(first) === direction) return title
  return `${direction === 'rtl' ? '\u2067' : '\u2066'}${title}\u2069`
}
