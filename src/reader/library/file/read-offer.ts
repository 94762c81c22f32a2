import { NotALibrary, readLibraryFile } from './library-file.ts'
import { prepareJoining } from './own-library.ts'
import type { Offer } from './Restore.tsx'
import { readForeign } from './read-foreign.ts'
import { resolveForeign } from './resolve-foreign.ts'

/** Nobody's library is larger, in bytes. */
const largest = 64 * 1024 * 1024

/** What a chosen file offers to this library; what it is instead where it is something else. Nothing is changed yet. */
export async function readOffer(file: File): Promise<Offer> {
  const { name } = file
  if (file.size > largest) return { name, isForeign: false }
  try {
    const content = await file.text()
    const foreign = readForeign(content)
    if (foreign) {
      const { library, unknown } = await resolveForeign(foreign)
      return { name, joining: await prepareJoining(library), unknown, isForeign: true }
    }
    const { library, left } = readLibraryFile(content)
    return { name, joining: await prepareJoining(library), unknown: left, isForeign: false }
  } catch (error) {
    if (error instanceof NotALibrary) return { name, isForeign: false }
    throw error
  }
}
