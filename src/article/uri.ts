/** A link as a whole address that every program takes for one; undefined for a relative one and one that no parser takes. */
export function uriOf(href: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href)) return undefined
  const { href: whole, host } = new URL(href)
  const start = whole.indexOf(host) + host.length
  return whole.slice(0, start) + whole.slice(start).replace(/[|^`{}"<>\\[\]]/g, encodeURIComponent)
}
