import { type ComponentType, Suspense, useState } from 'react'
import { learnLaterWords } from '../locales/interface.ts'
import { lazyPart } from './lazy-part.ts'

/**
 * A part that few pages need and that must be there when these are drawn: `fetch` brings it, with its words, before that.
 * Where nobody did, the part comes later and draws nothing until then; `instead` is drawn where it does not arrive.
 */
export function earlyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead?: ComponentType<Props>,
) {
  let fetched: ComponentType<Props> | undefined
  const Later = lazyPart(load, instead)

  function EarlyPart(props: Props) {
    const [Part] = useState<ComponentType<Props>>(() => fetched ?? Later)
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    )
  }

  return {
    Part: EarlyPart,
    fetch: async (): Promise<void> => {
      fetched = (await Promise.all([load(), learnLaterWords()]))[0]
    },
  }
}
