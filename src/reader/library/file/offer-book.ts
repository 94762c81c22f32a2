import { address } from '../../../article/addresses.ts'
import type { Edition } from '../../../article/edition.ts'
import { readShelf } from '../../device/library/database.ts'
import { trustedScript } from '../../device/trusted-script.ts'
import type { Words } from '../../locales/words.ts'
import { say } from '../../parts/said.ts'
import { absoluteUrl } from '../../parts/share-message.ts'
import { base } from '../../parts/site-path.ts'
import workerUrl from './book-worker.ts?worker&url'
import type { BookRequest, MadeBook } from './library-book.ts'
import { offerFile } from './offer-file.ts'

/** Hands the reader all saved articles that lie on this device as one EPUB, and says how many. Rejects where it cannot be made. */
export async function offerBook(edition: Edition, t: Words): Promise<void> {
  const [saved, copies] = await Promise.all([readShelf('saved'), readShelf('copies')])
  const files = new Map(copies.map((copy) => [copy.id, copy.files.map(({ path }) => path)]))
  const { file, articles } = await makeBook({
    base,
    site: absoluteUrl(address.front),
    title: t('backup.bookTitle', { edition: edition.name }),
    edition,
    saved: saved
      .toSorted((a, b) => b.at - a.at)
      .map(({ id }) => ({ id, files: files.get(id) ?? [] })),
  })
  if (articles === 0) {
    say({ words: 'backup.bookEmpty' })
    return
  }
  offerFile(file, 'sutur-saved.epub')
  const counted = (count: number) => t('library.articles', { count })
  const missing = saved.length - articles
  say(
    missing === 0
      ? { words: 'backup.bookMade', values: { articles: counted(articles) } }
      : {
          words: 'backup.bookOfSome',
          values: { articles: counted(articles), missing: counted(missing) },
        },
  )
}

/** Lets a worker make the book, so that the page stays alive meanwhile. */
function makeBook(request: BookRequest): Promise<MadeBook> {
  const worker = new Worker(trustedScript(workerUrl), { type: 'module' })
  const made = new Promise<MadeBook>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<MadeBook | undefined>) =>
      data ? resolve(data) : reject(new Error('the book was not made'))
    worker.onerror = () => reject(new Error('the script that makes books did not arrive'))
    worker.postMessage(request)
  })
  return made.finally(() => worker.terminate())
}
