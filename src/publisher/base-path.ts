/** Whether a site can lie below a path of its host: `/`, `/paper/`; never `paper`, `/x?y/` or `/../x/`. */
export function isBasePath(base: string): boolean {
  return /^\/(?:[^/\s?#][^\s?#]*\/)?$/.test(base) && !/\/(?:\.{0,2})\//.test(base)
}
