import type { Byline } from '../../../article/article.ts'
import { comparable } from '../../../article/text/folding.ts'

/** Names that systems give to accounts and not to people. */
const accounts =
  /^(?:admin|administrator|root|webmaster|editor|user|author|unknown|null|undefined|n a|ادمن|مدير الموقع|غير معروف)(?: ?\d+)?$/u

/** Whether what a page calls its author is a name: no path, no address, no number, no account. */
export function isWriter({ name }: Byline): boolean {
  if (name.length > 80 || !/\p{L}{2}/u.test(name)) return false
  if (/[/\\@<>{}]|^\s*#|\b(?:https?:|www\.)|\.(?:com|net|org|html?)\b/i.test(name)) return false
  return !accounts.test(comparable(name))
}

/** Whether a name is that of the site itself, which signs where no person does. */
export function isOutlet(name: string, site: string | undefined): boolean {
  const [key, own] = [comparable(name), comparable(site ?? '')]
  return own !== '' && (key === own || key === own.replace(/ /g, ''))
}
