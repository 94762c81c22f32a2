import { address } from '../../article/addresses.ts'

/** The parts of the library, in the order in which they stand. */
export const libraryParts = ['saved', 'excerpts', 'history', 'offline'] as const
export type LibraryPart = (typeof libraryParts)[number]

/** Where a part of the library is: `/library/?part=history`. */
export function libraryPartAddress(part: LibraryPart): string {
  return part === 'saved' ? address.library : `${address.library}?part=${part}`
}
