import { createContext, type ReactNode, use } from 'react'

/** Gives what stands in the place of a part while a page is written. */
export type KeepPlace = (name: string, part: ReactNode) => ReactNode

const KeepPlaceContext = createContext<KeepPlace | undefined>(undefined)

/** Set only where pages are written by the thousand. */
export const KeepPlaceProvider = KeepPlaceContext.Provider

/**
 * A part that is the same on every page in one language: a build draws it once for all of them, a browser draws it
 * where it stands. Its children may use nothing but words; `name` tells such parts apart.
 */
export function Once({ name, children }: { name: string; children: ReactNode }) {
  const keepPlace = use(KeepPlaceContext)
  return keepPlace ? keepPlace(name, children) : children
}
