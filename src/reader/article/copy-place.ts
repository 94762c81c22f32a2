import { address } from '../../article/addresses.ts'
import { copyText } from '../device/system-share.ts'
import { absoluteUrl } from '../parts/share-message.ts'

/** Copies the address of the paragraph or subhead that a link stands for. Gives whether the clipboard took it. */
export function copyPlace(link: HTMLAnchorElement): Promise<boolean> {
  // The article that a link stands in need not be the one that the window shows the address of.
  const id = link.closest<HTMLElement>('[data-article]')?.dataset.article
  const page = id === undefined ? link.href.replace(/#.*/, '') : absoluteUrl(address.article(id))
  return copyText(page + link.hash)
}
