import { InputError } from '../../run/input-error.ts'
import type { FoundArticle, Input, TextFormat } from '../format.ts'
import { isPage } from './detect.ts'
import { readHtmlPage } from './read-html-page.ts'
import { savedMoment } from './saved-moment.ts'

/** A saved page of a newspaper: one article with what the page says of it for machines. */
export const htmlPage: TextFormat = {
  takes: 'text',
  name: 'HTML page',
  detect: isPage,
  read: (text, input) => ({ articles: [readPage(text, input)] }),
}

/** Reads a page without what most pages of its site have; where that is all that it has, with it. */
function readPage(text: string, input: Input): FoundArticle {
  const { url, saved = savedMoment(text) } = input
  const template = input.templates?.(input, text)
  try {
    return readHtmlPage(text, url, template, saved)
  } catch (error) {
    if (template === undefined || !(error instanceof InputError)) throw error
    const found = readHtmlPage(text, url, undefined, saved)
    const doubt = {
      decision: `took the text of «${found.article.headline}»`,
      why: 'most pages of its site have the same',
      isSuspect: true as const,
    }
    return { ...found, doubts: [...found.doubts, doubt] }
  }
}
