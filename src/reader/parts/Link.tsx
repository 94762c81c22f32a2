import type { ComponentProps } from 'react'

const base = import.meta.env.BASE_URL.slice(0, -1)

/**
 * A link within the site; `to` is a path from its front page, `/a/suez/`. It is a plain one that the layout follows
 * when it is pressed: a page has some eighty, and what each of the router's own costs was felt at every tap.
 */
export function Link({ to, ...rest }: { to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  return <a href={base + to} {...rest} />
}
