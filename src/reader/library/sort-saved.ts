import type { Copy, SavedArticle } from '../device/library/records.ts'

/** In which orders what is kept can stand. */
export const savedOrders = ['newest', 'begun', 'shortest', 'largest'] as const
export type SavedOrder = (typeof savedOrders)[number]

/** How much a copy takes on the device, in bytes. */
export function bytesOf(copy: Copy | undefined): number {
  return copy?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0
}

/** What is kept in an order; where that says nothing, what was kept last stands first. */
export function sortSaved(
  saved: readonly SavedArticle[],
  order: SavedOrder,
  copies: ReadonlyMap<string, Copy>,
  progressOf: (id: string) => number,
): SavedArticle[] {
  const weight = ({ id, story }: SavedArticle): number => {
    if (order === 'shortest') return story.readingMinutes
    if (order === 'largest') return -bytesOf(copies.get(id))
    const share = progressOf(id)
    return order === 'begun' && share > 0 && share < 1 ? -share : 0
  }
  return saved.toSorted((a, b) => weight(a) - weight(b) || b.at - a.at)
}
