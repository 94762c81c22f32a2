/**
 * The path of the site, `/` or `/x/`. An app is built once, for sites of any path: what stands here is put there when a
 * site is published, so it is read when the app runs, or a minifier would count its letters before.
 */
export const base: string = new URL(import.meta.env.BASE_URL, 'http://site').pathname

/** The path of the site without its last slash: addresses of the site begin with one. */
export const root: string = base.slice(0, -1)
