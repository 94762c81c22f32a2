const base = import.meta.env.BASE_URL.slice(0, -1)

/** The absolute address of a page of this site, as it is seen from where it is read. */
export function urlOf(path: string): string {
  return location.origin + base + path
}
