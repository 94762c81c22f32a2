import { address } from '../../article/addresses.ts'
import { NoRoom, NotThere } from '../device/library/copies.ts'
import { askToKeep } from '../device/library/promise.ts'
import { forgetSaved, readSavedIds, saveArticle } from '../device/library/saved.ts'
import { registerWorker } from '../device/register-worker.ts'
import { savedStateOf, showSaved, showSaving } from '../device/saved-state.ts'
import { learnLibraryWords } from '../locales/interface.ts'
import type { WordKey } from '../locales/words.ts'
import { say } from './said.ts'
import { base } from './site-path.ts'

/** What is being kept, and what ends it. */
const running = new Map<string, AbortController>()

const toLibrary = { to: address.library, words: 'library.title' } as const

/**
 * Keeps an article on the device and says what came of it at the foot of the screen. Pressed again meanwhile, `letGo`
 * ends it.
 */
export async function keepArticle(id: string, headline: string, hasPictures = true): Promise<void> {
  if (running.has(id) || savedStateOf(id) === 'kept') return
  const abort = new AbortController()
  running.set(id, abort)
  showSaving(id, 0)
  try {
    const words = learnLibraryWords()
    const isFirst = (await readSavedIds()).size === 0
    // Without the worker nothing is answered when there is no connection.
    void registerWorker(base)
    await saveArticle(id, {
      hasPictures,
      signal: abort.signal,
      progress: (share) => showSaving(id, share),
    })
    showSaved(id, true)
    showSaving(id, undefined)
    await words
    say({
      words: isFirst ? firstWords[await askToKeep()] : hasPictures ? 'save.done' : 'save.doneText',
      undo: () => letGo(id, headline),
      more: toLibrary,
    })
  } catch (error) {
    if (!abort.signal.aborted) await sayTrouble(error, headline)
  } finally {
    running.delete(id)
    showSaving(id, undefined)
  }
}

const firstWords = {
  promised: 'save.firstPromised',
  unsure: 'save.first',
} as const satisfies Record<string, WordKey>

/** Lets a kept article go, or ends its being kept; it can be undone for ten seconds. */
export async function letGo(id: string, headline: string): Promise<void> {
  const abort = running.get(id)
  if (abort) {
    abort.abort()
    return
  }
  showSaved(id, false)
  try {
    const [putBack] = await Promise.all([forgetSaved([id]), learnLibraryWords()])
    say({ words: 'save.gone', undo: () => putBack().then(() => showSaved(id, true)) })
  } catch (error) {
    showSaved(id, true)
    await sayTrouble(error, headline)
  }
}

/** What went wrong, in words a reader can use. */
async function sayTrouble(error: unknown, title: string): Promise<void> {
  await learnLibraryWords().catch(() => {})
  if (error instanceof NoRoom) {
    const { needed, left } = error
    say({
      ...(left === undefined
        ? { words: 'save.full', sizes: { needed } }
        : { words: 'save.fullLeft', sizes: { needed, left } }),
      values: { title },
      more: { to: `${address.library}?part=offline`, words: 'library.room' },
      isTrouble: true,
    })
    return
  }
  if (error instanceof NotThere) say({ words: 'save.notThere', isTrouble: true })
  // `fetch` says a lost connection by a TypeError, a server in trouble by its status.
  else if (error instanceof TypeError || /HTTP \d/.test(String(error)))
    say({ words: 'save.network', isTrouble: true })
  else say({ words: 'save.refused', isTrouble: true })
}
