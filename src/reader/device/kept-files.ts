/** The worker keeps what it answers with under these names, by the site's path: other sites may lie on the same host. */
export function keptNames(base: string) {
  const prefix = `sutur ${base} `
  return { prefix, app: `${prefix}app`, data: `${prefix}data`, pictures: `${prefix}pictures` }
}

/**
 * The data files of a site that the device keeps, as their paths below `base` and what JSON gave. One that is not JSON
 * is left out. Rejects where nothing can be kept.
 */
export async function readKeptData(
  base: string,
  isWanted: (file: string) => boolean,
): Promise<{ file: string; data: unknown }[]> {
  const cache = await caches.open(keptNames(base).data)
  const found = (await cache.keys()).map(async (request) => {
    const file = new URL(request.url).pathname.slice(base.length)
    if (!isWanted(file)) return []
    try {
      const data: unknown = await (await cache.match(request))?.json()
      return [{ file, data }]
    } catch {
      return []
    }
  })
  return (await Promise.all(found)).flat()
}
