import type { ComponentProps } from 'react'
import { root } from './site-path.ts'

/**
 * A link within the site; `to` is a path from its front page, `/a/suez/`. It is a plain one that the layout follows
 * when it is pressed: a page has some eighty, and what each of the router's own costs was felt at every tap.
 */
export function Link({ to, ...rest }: { to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  return <a href={root + to} {...rest} />
}
