/** The id in an article's address: `/a/suez/` → `suez`. */
export function articleIn(page: string): string | undefined {
  return /^\/a\/([a-z0-9-]+)\/$/.exec(page)?.[1]
}

/** The topic and the number in a list's address, either of which may be missing: `/t/arts/3/` → `arts`, `3`. */
export function listIn(page: string): RegExpExecArray | null {
  return /^\/(?:latest|t\/([a-z0-9-]+))\/(?:([1-9]\d*)\/)?$/.exec(page)
}

/** `/a/suez/` → `a/suez/index.html`. */
export function pageFile(path: string): string {
  return `${path.slice(1)}index.html`
}

/** `a/suez/index.html` → `/a/suez/`; undefined for a file that is no page. */
export function addressOf(path: string): string | undefined {
  if (path === '404.html') return '/404'
  return /^(?:.*\/)?index\.html$/.test(path) ? `/${path.slice(0, -'index.html'.length)}` : undefined
}
