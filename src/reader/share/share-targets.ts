import type { ShareMessage } from '../parts/share-message.ts'

/** Where a link can be message by a link. */
export const shareTargets = ['whatsapp', 'telegram', 'x', 'facebook', 'mail'] as const
export type ShareTarget = (typeof shareTargets)[number]

/** The link that hands a message to one of them; it works without script. */
export function shareLink(target: ShareTarget, message: ShareMessage): string {
  const [title, text, url] = [message.title, message.text, message.url].map(encode)
  switch (target) {
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
      return target satisfies never
  }
}

/**
 * Only ASCII is encoded: Arabic in an address is valid, the browser encodes it on its target, and a page that repeats its
 * headline five times in six letters for one would be a third larger.
 */
function encode(text: string): string {
  return text.replace(
    /[^\w\u0080-\uffff.~-]/g,
    (one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  )
}
