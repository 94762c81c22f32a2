import { searchFolder } from '../../article/published-files.ts'
import { listInput } from './lists.ts'
import type { Output } from './output.ts'
import type { Publication } from './publication.ts'

/** The files of the search index. */
export function searchIndexOutput({ search }: Publication): Output<string> {
  return {
    paths: () => search().paths(),
    match: (path) => (path.startsWith(searchFolder) ? path : undefined),
    inputs: (path) => {
      const hash = search().hashOf(path)
      return hash === undefined ? ['config', 'search', listInput({})] : [`content:${hash}`]
    },
    make: (path) => search().file(path),
  }
}
