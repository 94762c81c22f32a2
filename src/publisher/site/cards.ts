import { cardFolder } from '../../article/published-files.ts'
import type { Output } from './output.ts'
import type { Publication } from './publication.ts'

/** The card images that messengers show for a link. */
export function cardOutput({ cards }: Publication): Output<string> {
  return {
    paths: () => cards?.paths() ?? [],
    match: (path) => (cards && path.startsWith(cardFolder) ? path : undefined),
    // Its name is a hash of what it shows: there is never another card under the same name.
    inputs: () => [],
    make: (path) => cards?.file(path),
  }
}
