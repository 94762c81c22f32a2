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
    list && (await read(dataFile.list(list.topic, list.page ?? 'newest'))),
    page === address.latest && (await read(dataFile.counts)),
    id !== undefined && (await read(dataFile.article(id))),
    own !== undefined && (await read(dataFile.own(own))),
  ]
  return { title: page, preloads: '', html: base, boot: shown }
}
