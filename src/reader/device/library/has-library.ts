import { base } from '../../parts/site-path.ts'

/** The name of the reader's library of this site among the databases of the device. */
export const libraryName = `sutur-library ${base}`

/** Whether this device may hold a library, asked without opening one or loading what opens it. */
export async function hasLibrary(): Promise<boolean> {
  try {
    // Older browsers do not say what they hold.
    const databases = await indexedDB.databases?.()
    return databases?.some(({ name }) => name === libraryName) ?? true
  } catch {
    return false
  }
}
