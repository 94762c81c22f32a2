import type { FoundArticle, ReadResult } from '../format.ts'

/** A kind of JSON, told by its fields. */
export interface JsonKind {
  name: string
  detect: (value: unknown) => boolean
  /** The articles of a value; `base` is its address. Throws an InputError when there is none. */
  read: (value: unknown, base: string | undefined) => FoundArticle[] | ReadResult
}
