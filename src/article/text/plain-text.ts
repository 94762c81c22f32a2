import type { Text } from '../article.ts'

/** The words of a text without its marking: `['قال ', {text: 'نعم', strong: true}]` → `قال نعم`. */
export function plainText(value: Text): string {
  if (typeof value === 'string') return value
  return value.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}
