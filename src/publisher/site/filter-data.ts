import { makeFilterFiles } from '../../article/filter-files.ts'
import { dataFile, readDataFile } from '../../article/published-files.ts'
import { listInput } from './lists.ts'
import type { Input, Output } from './output.ts'
import type { Publication } from './publication.ts'

/** What a reader's filter is answered from: the months of all articles, and which of them belong to a topic. */
export function filterOutput({
  catalogue,
  topics,
}: Publication): Output<'months' | { topic: string; block: number }> {
  const files = makeFilterFiles(catalogue.entries, topics)
  const all = listInput({})
  const lists: Input[] = [all, ...topics.map((topic) => listInput({ topic }))]
  return {
    *paths() {
      yield dataFile.months
      for (const topic of topics) {
        for (let block = 0; block < files.blocks; block++) yield dataFile.membership(topic, block)
      }
    },
    match: (path) => {
      if (path === dataFile.months) return 'months'
      const asked = readDataFile.membership(path)
      return asked && topics.includes(asked.topic) && asked.block < files.blocks ? asked : undefined
    },
    inputs: (asked) =>
      asked === 'months' ? ['config', ...lists] : [all, listInput({ topic: asked.topic })],
    make: (asked) => ({
      value: asked === 'months' ? files.months() : files.membership(asked.topic, asked.block),
    }),
  }
}
