import { comparable } from '../../../article/text/folding.ts'
import { ancestorsOf, isCalled, linkShare, wordsIn } from '../../markup/elements.ts'
import { cleanText } from '../../markup/plain-words.ts'
import { isButton } from '../../press/buttons.ts'
import { isPageNotice, isReaderNotice } from '../../press/notices.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'

/** Parts of a page that are no text wherever they stand. */
export const furniturePlaces =
  'nav, aside, form, button, select, dialog, template, [aria-modal="true"], [role="dialog"], [role="navigation"], [role="complementary"], [role="search"], [role="contentinfo"], [role="banner"]'

/** Where readers write below an article, by the names that the common systems give it. */
const talk =
  /^(?:comments?|comment-?list|comments-?(?:area|list|section|wrap|wrapper|container)|disqus_thread|respond|comment-?respond|fb-comments|post-?comments|comments?-?form)$/

/** What stands in an article beside its text, by the names its makers give it; each a whole word. */
const named =
  /(?:^|\s)(?:share|shares|sharing|sharedaddy|share (?:buttons?|links?|bar|box|post)|social|social (?:share|links?|list|icons?|media)|addtoany|addthis|pagination|pager|paging|post (?:nav|navigation|pagination|tags|meta|info|footer|share|sharing|author)|nav links|prev next|next prev|entry (?:meta|footer|utility)|posted on|byline|related|related (?:posts?|articles?|news|stories|content)|jp relatedposts|recommended|read more|more (?:posts|articles|stories)|author (?:box|bio|info|card|area|block|profile)|about (?:the )?author|newsletter|subscribe|subscription|subscribe (?:box|form)|tags?|tag (?:list|links|cloud)|tags list|tagcloud|taxonom(?:y|ies)|categories|cat links|breadcrumbs?|article (?:info|meta|date|tags|taxonomies|share|footer|author)|reading time|read time|toc|table of contents|ads?|advert|adsbygoogle|advertisement|sponsored|promo|cookies?|copyrights?)(?:\s|$)/

/** Takes out of a whole page what readers wrote below its article. */
export function dropTalk(document: Document): void {
  for (const element of document.querySelectorAll('[id], [class]')) {
    const names = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`
    const isTalk = names
      .toLowerCase()
      .split(/\s+/)
      .some((name) => talk.test(name))
    const isWhole =
      element.matches('html, body, main, article') || element.querySelector('h1') !== null
    if (isTalk && !isWhole) element.remove()
  }
}

/** Takes furniture out of the element that an article stands in, told by place, by name and by words. */
export function dropFurnitureIn(root: Element): void {
  const all = wordsIn(root).length
  // What holds most of the text is the text, whatever it is called; beside a line or two much may be furniture.
  const isPart = (element: Element) => wordsIn(element).length <= all * 0.5 || !hasProse(element)
  for (const element of root.querySelectorAll(furniturePlaces)) element.remove()
  for (const element of root.querySelectorAll('footer'))
    if (element.closest('blockquote, figure') === null) element.remove()
  for (const element of [...root.querySelectorAll('*')]) {
    if (!root.contains(element) || element.matches('figure, img, picture, blockquote')) continue
    if (element.closest('figure, blockquote, table') !== null) continue
    const isNamed = isCalled(element, named) && isPart(element)
    if (isNamed || isWayOn(element)) element.remove()
  }
  dropClosingNotices(root)
}

function hasProse(element: Element): boolean {
  return [element, ...element.querySelectorAll('p, div, li, td')].some(
    (one) =>
      one.querySelector('p, div, li, ul, td') === null &&
      isProse(wordsIn(one)) &&
      linkShare(one) < 0.5,
  )
}

/** «‹ السابق التالي ›»: nothing but links, with arrows or the words of a button. */
function isWayOn(element: Element): boolean {
  if (!element.matches('div, p, ul, ol, section, span, nav, footer, table')) return false
  if (wordsIn(element).length > 400) return false
  const links = [...element.querySelectorAll('a[href]')]
  if (links.length === 0 || links.length > 4 || linkShare(element) < 0.9) return false
  return links.some((link) => {
    const text = wordsIn(link)
    const isArrow = /^[‹«<←→↵⟵⟶]\s|\s[›»>→←⟵⟶]$|^(?:[‹«←→›»]|&[lr]aquo;)$/u.test(text)
    return isArrow || /(?:^|\s)(?:prev|next)(?:\s|$)/.test(link.getAttribute('rel') ?? '')
  })
}

/** Takes out what a site says to readers below a text, «هل أعجبك هذا المقال؟», with the button under it. */
function dropClosingNotices(root: Element): void {
  for (const element of [
    ...root.querySelectorAll('p, h2, h3, h4, h5, h6, div, span, a, li'),
  ].reverse()) {
    if (
      !root.contains(element) ||
      element.querySelector('p, div, ul, ol, h2, h3, h4, img, figure') !== null
    )
      continue
    const text = cleanText(element.textContent ?? '')
    if (text === '' || text.length > 300) continue
    if (isNotice(text)) {
      element.remove()
      continue
    }
    if (endsSentence(text) && countWords(text) > 8) return
  }
}

function isNotice(text: string): boolean {
  const bare = withoutSigns(text)
  const key = comparable(bare)
  if (key === '') return true
  return isPageNotice(bare, key) || isReaderNotice(key) || isButton(bare, key)
}

/** «اشترك الآن ➜» → «اشترك الآن»: without the pictures and arrows that sites set beside words. */
export function withoutSigns(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}|\p{So}|[\u2190-\u21ff]|\ufe0f|\u200d|\u0640/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether an element stands in a part of the page that is no text. */
export function isInFurniture(element: Element): boolean {
  if (element.matches(furniturePlaces)) return true
  return [...ancestorsOf(element)].some((one) => one.matches(`${furniturePlaces}, footer`))
}
