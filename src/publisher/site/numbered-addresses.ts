import { createHash } from 'node:crypto'
import { address, readNumberedAddress } from '../../article/addresses.ts'
import type { Numbered } from '../../article/moved.ts'
import { dataFile, readDataFile } from '../../article/published-files.ts'
import type { Output } from './output.ts'
import type { Publication } from './publication.ts'

/**
 * Where articles and own pages are whose address was a number, `/?p=123`, as all had that WordPress published. A host
 * that is not told of it answers with the front page, which looks here.
 */
export function numberedOutput({ catalogue, folder }: Publication): Output<Numbered> {
  const files = new Map<string, Numbered>()
  const add = (alias: string, to: string) => {
    const number = readNumberedAddress(alias)
    if (number === undefined) return
    const file = dataFile.numbered(number)
    const known = files.get(file) ?? { to: {} }
    known.to[number] ??= to
    files.set(file, known)
  }
  for (const [alias, id] of catalogue.moved) add(alias, address.article(id))
  for (const [id, { facts }] of folder.own.shown)
    for (const alias of facts.entry.aliases) add(alias, address.own(id))
  return {
    paths: () => files.keys(),
    match: (path) => (readDataFile.isNumbered(path) ? files.get(path) : undefined),
    inputs: (value) => [
      `content:${createHash('sha256').update(JSON.stringify(value)).digest('hex')}`,
    ],
    make: (value) => ({ value }),
  }
}
