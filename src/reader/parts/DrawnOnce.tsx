import type { ReactNode } from 'react'
import { usePrerender } from './prerender.ts'

/**
 * A part that is the same on many pages of one edition: a build draws it once for all of them, a browser draws it
 * where it stands. Its children may use nothing but words and the edition; `name` tells such parts apart.
 */
export function DrawnOnce({ name, children }: { name: string; children: ReactNode }) {
  const prerender = usePrerender()
  return prerender ? prerender.keepPlace(name, children) : children
}
