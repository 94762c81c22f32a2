/** The addition that stands under the reader's eye, and where. */
export interface HeldPlace {
  id: string
  top: number
}

/**
 * Remembers where the addition stands that is read, so that others can come above it. Undefined for a reader at the head
 * of the list, who sees them come.
 */
export function noteHeldPlace(list: HTMLElement): HeldPlace | undefined {
  const entries = [...list.querySelectorAll<HTMLElement>('li[id]')]
  if ((entries[0]?.getBoundingClientRect().top ?? 0) >= 0) return undefined
  const read = entries.find((entry) => entry.getBoundingClientRect().bottom > innerHeight / 4)
  return read && { id: read.id, top: read.getBoundingClientRect().top }
}

/** Brings that addition back to where it stood. */
export function restoreHeldPlace(list: HTMLElement, { id, top }: HeldPlace): void {
  const entry = list.querySelector(`#${CSS.escape(id)}`)
  if (entry) scrollBy({ top: entry.getBoundingClientRect().top - top, behavior: 'instant' })
}
