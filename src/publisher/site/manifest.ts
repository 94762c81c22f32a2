import type { EditionConfig } from '../../article/edition-config.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'

/** The web manifest: what the site is called and looks like as an app on a phone's home screen. */
export function webManifest(
  config: EditionConfig,
  base: string,
  mark: string,
  paper: string,
): string {
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
    background_color: paper,
    theme_color: paper,
    icons: [{ src: base + mark, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  })
}
