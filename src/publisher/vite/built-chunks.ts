import type { Rolldown } from 'vite'

/** The chunks of a built app that `isWanted` names, and all that these import. */
export function chunksWithImports(
  { output }: Rolldown.RolldownOutput,
  isWanted: (name: string) => boolean,
): Rolldown.OutputChunk[] {
  const chunks = output.filter((one) => one.type === 'chunk')
  const found = new Set(chunks.filter(({ name }) => isWanted(name)))
  for (const one of found) {
    for (const other of chunks) if (one.imports.includes(other.fileName)) found.add(other)
  }
  return [...found]
}
