import {
  address,
  readArticleAddress,
  readListAddress,
  readOwnAddress,
} from '../../article/addresses.ts'
import { dataFile } from '../../article/published-files.ts'
import type { Render } from '../page/render.ts'

/** Draws nothing, and reads what the reader's pages read. */
export const readDeclared: Render = async (page, { read, base }) => {
  const list = readListAddress(page)
  const id = readArticleAddress(page)
  const own = readOwnAddress(page)
  const shown = [
    await read(dataFile.edition),
    page === address.front && (await read(dataFile.front)),
    list && (await read(dataFile.list(list, list.page ?? 'newest'))),
    list?.author !== undefined && (await read(dataFile.author(list.author))),
    list?.story !== undefined && (await read(dataFile.story(list.story))),
    list?.month !== undefined && (await read(dataFile.month(list.month))),
    page === address.archive && (await read(dataFile.archive)),
    page === address.stories && (await read(dataFile.stories)),
    page === address.authors && (await read(dataFile.authors)),
    page === address.latest && (await read(dataFile.counts)),
    id !== undefined && (await read(dataFile.article(id))),
    own !== undefined && (await read(dataFile.own(own))),
  ]
  return { title: page, preloads: '', html: base, boot: shown }
}
