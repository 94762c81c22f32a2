import type { ListName } from '../../article/addresses.ts'
import { makeKeptValue, storedFields } from './kept-value.ts'

/** More than anybody follows; longer names are cut. */
const most = { followed: 200, letters: 100 }

/** What the reader follows, as `topic arts`, `author salma`, `story suez`, with its name; the first followed first. */
export const followed = makeKeptValue<ReadonlyMap<string, string>>('sutur.followed', {
  check: (stored) =>
    new Map(
      storedFields(stored)
        .flatMap(([id, name]) =>
          /^(?:topic|author|story) [a-z0-9][a-z0-9-]{0,63}$/.test(id) && typeof name === 'string'
            ? [[id, name.slice(0, most.letters)] as const]
            : [],
        )
        .slice(-most.followed),
    ),
  toJson: (all) => (all.size === 0 ? undefined : Object.fromEntries(all)),
})

/** Follows something under a name, or lets it go where there is none. */
export function follow(id: string, name: string | undefined): void {
  followed.change((all) => {
    const others = [...all].filter(([one]) => one !== id)
    return new Map(name === undefined ? others : [...others, [id, name]])
  })
}

/** The list of what is followed: `topic arts` → `{ topic: 'arts' }`. */
export function listOfFollowed(id: string): ListName {
  const [kind = '', of] = id.split(' ')
  return { [kind]: of }
}
