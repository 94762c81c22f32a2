import { directionOfLanguage } from '../../article/arabic.ts'
import type { EditionConfig } from '../../article/edition-config.ts'

/** The web manifest: what the site is called and looks like as an app on a phone's home screen. */
export function webManifest(config: EditionConfig, base: string): string {
  return JSON.stringify({
    name: config.name,
    short_name: config.name,
    ...(config.tagline !== undefined && { description: config.tagline }),
    lang: config.language,
    dir: directionOfLanguage(config.language),
    id: base,
    start_url: base,
    scope: base,
    display: 'standalone',
    background_color: '#fcfbf9',
    theme_color: '#fcfbf9',
    icons: [{ src: `${base}favicon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  })
}

/** The mark of an edition that has none of its own: the reed pen's dot. */
export const defaultMark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="#fcfbf9" d="M0 0h64v64H0z"/><path fill="#a3152f" d="m32 10 22 22-22 22-22-22z"/></svg>'
