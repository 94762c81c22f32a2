import { type ComponentType, lazy } from 'react'

/**
 * A part that is fetched when it is first drawn. When it does not arrive, nothing is drawn in its place: a notice or a
 * picture viewer that is missing must never take the article with it.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const nothing: ComponentType<Props> = () => null
  return lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: nothing }),
    ),
  )
}
