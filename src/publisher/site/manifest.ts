import { siteFile } from '../../article/published-files.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { faviconInput } from './favicon.ts'
import { fixedFiles, type Output } from './output.ts'
import type { Publication } from './publication.ts'

/** The web manifest: what the site is called and looks like as an app on a phone's home screen. */
export function manifestOutput({ config, base, dress, favicon }: Publication): Output<string> {
  const { paper } = dress.colours.light
  return fixedFiles({
    [siteFile.manifest]: {
      inputs: ['config', 'address', 'app', faviconInput],
      make: () => ({
        value: {
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
          icons: [
            { src: base + favicon.file, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          ],
        },
      }),
    },
  })
}
