/** How long an answer is waited for, in milliseconds: where the reader is asked, none may come at all. */
const patience = 1500

/**
 * Asks the browser never to clear what is kept, once it was not promised yet. Browsers answer by rules of their own:
 * Chromium by how much a site is used, Firefox by asking the reader, Safari by whether the site stands on the home
 * screen. What was not answered in time is unsure.
 */
export async function askToKeep(): Promise<'promised' | 'unsure'> {
  const { storage } = navigator
  const late = new Promise<false>((resolve) => setTimeout(resolve, patience, false))
  try {
    const isPromised =
      (await storage.persisted()) || (await Promise.race([storage.persist(), late]))
    return isPromised ? 'promised' : 'unsure'
  } catch {
    return 'unsure'
  }
}

/** What the browser has promised, without asking for anything. */
export async function readPromise(): Promise<'promised' | 'unsure'> {
  try {
    return (await navigator.storage.persisted()) ? 'promised' : 'unsure'
  } catch {
    return 'unsure'
  }
}

/** How much all of this site takes on the device and how much it may take, in bytes; undefined where nobody says. */
export async function readRoom(): Promise<{ used: number; all: number } | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || !quota ? undefined : { used: usage, all: quota }
  } catch {
    return undefined
  }
}
