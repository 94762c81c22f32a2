import { type BookRequest, type MadeBook, makeLibraryBook } from './library-book.ts'

/** The part of a worker's global scope that is used here: the DOM's types know only the one of pages. */
declare const self: {
  onmessage: (event: MessageEvent<BookRequest>) => void
  postMessage: (answer: MadeBook | undefined) => void
}

self.onmessage = ({ data }) => {
  makeLibraryBook(data).then(
    (made) => self.postMessage(made),
    () => self.postMessage(undefined),
  )
}
