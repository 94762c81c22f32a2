import { type ComponentType, lazy } from 'react'
import { learnLaterWords } from '../locales/interface.ts'

/**
 * A part that is fetched, with its words, when it is first drawn. When it does not arrive, `instead` is drawn in its
 * place, or nothing: a notice or a picture viewer that is missing must never take the article with it.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType<Props> = () => null,
) {
  return lazy(() =>
    Promise.all([load(), learnLaterWords()]).then(
      ([part]) => ({ default: part }),
      () => ({ default: instead }),
    ),
  )
}
