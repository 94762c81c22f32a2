import type { Summary } from '../../article/edition.ts'
import { hasLibrary } from '../device/library/has-library.ts'
import { canRead } from './voices.ts'

/**
 * What stands below a saved article in the library and can be read aloud here; undefined for an article that is not saved,
 * below the last one, and where the library cannot be read.
 */
export async function findNextSaved(id: string): Promise<Summary | undefined> {
  try {
    if (!(await hasLibrary())) return undefined
    const { readShelf } = await import('../device/library/database.ts')
    const saved = (await readShelf('saved')).sort((one, other) => other.at - one.at)
    const at = saved.findIndex((one) => one.id === id)
    const below = at < 0 ? [] : saved.slice(at + 1)
    return below.find(({ story }) => canRead(story.language))?.story
  } catch {
    return undefined
  }
}
