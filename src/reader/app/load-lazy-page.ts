import { matchRoutes, type RouteObject } from 'react-router'

/** What the script of a page brings. */
type Part = Pick<RouteObject, 'Component' | 'loader'>

/**
 * The routes with the script of the page at an address in them, and the ids of those that make up that page. Undefined
 * where no page is there or its script did not arrive.
 */
export async function loadLazyPage(
  routes: readonly RouteObject[],
  address: { pathname: string },
  base: string,
): Promise<{ routes: RouteObject[]; ids: string[] } | undefined> {
  const matched = matchRoutes([...routes], address, base)?.map(({ route }) => route)
  if (!matched) return undefined
  const parts = new Map<RouteObject, Part>()
  for (const route of matched) {
    if (typeof route.lazy !== 'function') continue
    const part: Part = await route.lazy()
    if (!part.Component) return undefined
    parts.set(route, part)
  }
  return { routes: withParts(routes, parts), ids: matched.map(({ id = '' }) => id) }
}

/** Copies of routes, in which a part that was loaded stands where it was to be loaded from. */
function withParts(
  routes: readonly RouteObject[],
  parts: ReadonlyMap<RouteObject, Part>,
): RouteObject[] {
  return routes.map((route) => {
    const part = parts.get(route)
    const { lazy, ...rest } = route
    if (part) return { ...rest, ...part }
    return route.children ? { ...route, children: withParts(route.children, parts) } : route
  })
}
