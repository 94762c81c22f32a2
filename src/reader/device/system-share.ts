/** Whether this device has a sheet of its own. */
export function hasSystemShare(): boolean {
  return typeof navigator.share === 'function'
}

/**
 * Hands something to the device's own sheet. False where there is none or it could not be asked; a reader who closed it
 * has been served.
 */
export async function shareBySystem(sent: ShareData): Promise<boolean> {
  if (!hasSystemShare()) return false
  try {
    await navigator.share(sent)
    return true
  } catch (error) {
    // An InvalidStateError says that it is open already.
    return error instanceof DOMException && /^(Abort|InvalidState)Error$/.test(error.name)
  }
}

/** Whether the clipboard took a text; some browsers refuse it to pages inside other apps. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
