import type { Draft } from '../draft.ts'

/** A kind of input. Each kind is one file with these two functions. */
export interface Source {
  /** Whether an input is of this kind. */
  detect: (input: string) => boolean
  /** The articles of an input in page order, not tidied yet. Throws an InputError when there is none. */
  read: (input: string) => Draft[]
}
