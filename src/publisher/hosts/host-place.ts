/** Where a host finds a published site and what it is called. */
export interface HostPlace {
  /** The folder that was published, without a slash at its end. */
  root: string
  base: string
  /** The name by which it is asked for, and the port; without a name every one will do. */
  name: string | undefined
  port: number
  /** Whether the site's address begins with `https:`. */
  isSecure: boolean
}

/** The address without its last slash: `/x/` → `/x`; undefined for the top of a host, which has no other form. */
export function bareBase(base: string): string | undefined {
  return base === '/' ? undefined : base.slice(0, -1)
}

/** A text in quotation marks; neither these nor a backslash may be in it, because each host reads them otherwise. */
export function quoted(text: string): string {
  if (/["\\]/.test(text)) throw new Error(`expected a text without quotation marks, found ${text}`)
  return `"${text}"`
}

/** A regular expression of the paths that begin like one of these, relative to the base. */
export function pathPattern(base: string, beginnings: readonly string[]): string {
  return `^${base.replaceAll('.', '[.]')}(?:${beginnings.join('|')})`
}
