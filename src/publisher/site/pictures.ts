import type { Output } from './output.ts'
import type { Publication } from './publication.ts'

/** The pictures of the edition: made in several widths, or as they are. */
export function pictureOutput({ pictures }: Publication): Output<string> {
  return {
    paths: () => pictures.paths(),
    match: (path) => (pictures.has(path) ? path : undefined),
    inputs: (path) => [`picture:${path}`],
    make: (path) => pictures.file(path),
  }
}
