import type { Article } from '../../article/article.ts'
import type { Fault } from '../../article/faults.ts'

/**
 * Who has which address: every file of `articles/` its name, also where it is left out, and every article its former
 * ids. Two articles at one address would be one that nobody finds.
 */
export function makeAddresses() {
  const holders = new Map<string, string>()
  return {
    add: (id: string, file: string): void => {
      holders.set(id, file)
    },
    /** The aliases of an article that are the address of another, of itself, or stand in its list twice. */
    taken: ({ aliases = [] }: Pick<Article, 'aliases'>, file: string): Fault[] =>
      aliases.flatMap((alias, at) => {
        const holder = aliases.indexOf(alias) < at ? file : holders.get(alias)
        if (holder === undefined) return []
        const problem = `expected an address that is not taken, as this one is by ${holder}`
        return [{ file, field: `aliases[${at}]`, found: JSON.stringify(alias), problem }]
      }),
  }
}
