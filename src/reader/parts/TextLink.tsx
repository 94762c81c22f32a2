import type { ReactNode } from 'react'
import { Link } from './Link.tsx'

/** A link from an article's text: one that begins with `/` is of this site, wherever the site lies. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  if (href.startsWith('/')) return <Link to={href}>{children}</Link>
  return <a href={href}>{children}</a>
}
