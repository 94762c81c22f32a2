/** Whether this device has a sheet of its own. */
export function hasSystem(): boolean {
  return typeof navigator.share === 'function'
}

/**
 * Hands something to the device's own sheet. False where there is none or it could not be asked; a reader who closed it
 * has been served.
 */
export async function sendBySystem(sent: ShareData): Promise<boolean> {
  if (!hasSystem()) return false
  try {
    await navigator.share(sent)
    return true
  } catch (error) {
    // An InvalidStateError says that it is open already.
    return error instanceof DOMException && /^(Abort|InvalidState)Error$/.test(error.name)
  }
}

/** Whether the clipboard took a text; some browsers refuse it to pages inside other apps. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
