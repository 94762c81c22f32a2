import type { TextFormat } from '../format.ts'
import { isPage } from './detect.ts'
import { readHtmlPage } from './read-html-page.ts'

/** A saved page of a newspaper: one article with what the page says of it for machines. */
export const htmlPage: TextFormat = {
  takes: 'text',
  name: 'HTML page',
  detect: isPage,
  read: (text, input) => ({
    articles: [readHtmlPage(text, input.url, input.templates?.(input, text))],
  }),
}
