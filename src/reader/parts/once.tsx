import type { ReactNode } from 'react'
import { useWriting } from './writing.ts'

/**
 * A part that is the same on every page in one language: a build draws it once for all of them, a browser draws it
 * where it stands. Its children may use nothing but words; `name` tells such parts apart.
 */
export function Once({ name, children }: { name: string; children: ReactNode }) {
  const writing = useWriting()
  return writing ? writing.keepPlace(name, children) : children
}
