import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { sweepCopies } from '../device/library/copies.ts'
import { readShelf, watchLibrary } from '../device/library/database.ts'
import { bringMissingCopies } from '../device/library/missing-copies.ts'
import type { LibraryRecords, Shelf } from '../device/library/records.ts'
import { readMarks } from '../device/read-marks.ts'
import { placeOf } from '../device/reading-places.ts'

const keyOf = (shelf: Shelf) => ['library', shelf]

/** What lies on a shelf of the library; undefined until that is known, and where nothing can be kept. */
export function useShelf<Name extends Shelf>(
  shelf: Name,
): { records: LibraryRecords[Name][] | undefined; isRefused: boolean } {
  const { data, isError } = useQuery({
    queryKey: keyOf(shelf),
    queryFn: () => readShelf(shelf),
    refetchOnMount: 'always',
    // To compare thousands of records field by field costs more than to draw a screen of them.
    structuralSharing: false,
  })
  return { records: data, isRefused: isError }
}

/** Keeps what is drawn of the library as it is, whatever tab changes it; what it lacks on this device is brought. */
export function useLibraryChanges(): void {
  const client = useQueryClient()
  // The library is outside React, and other tabs change it too.
  useEffect(() => {
    void bringMissingCopies()
      .catch(() => {})
      .then(sweepCopies)
    return watchLibrary((shelves) => {
      for (const shelf of shelves) void client.invalidateQueries({ queryKey: keyOf(shelf) })
    })
  }, [client])
}

/** How far an article was read, from 0 to 1. */
export function progressOf(id: string): number {
  return readMarks.read().has(id) ? 1 : (placeOf(id)?.share ?? 0)
}
