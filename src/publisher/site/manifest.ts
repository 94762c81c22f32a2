import { address } from '../../article/addresses.ts'
import { siteFile } from '../../article/published-files.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { faviconInput, iconsInput } from './favicon.ts'
import { type App, fixedFiles, type Output } from './output.ts'
import type { Publication } from './publication.ts'

/**
 * The web manifest: what the site is called and looks like as an app on a phone's home screen, where its icon leads when it
 * is held, and what becomes of words that are shared with it: they are searched for.
 */
export function manifestOutput({
  config,
  base,
  dress,
  favicon,
  icons,
}: Publication): Output<string> {
  const { paper } = dress.colours.light
  const icon = { src: base + favicon.file, sizes: 'any', type: 'image/svg+xml' }

  /** A shortcut to a page, called as that page is: its title ends with the paper's name. */
  async function shortcutTo(path: string, { render, read }: App) {
    const { title } = await render(path, { base, language: config.language, read })
    return { name: title.replace(/ · .*/, ''), url: base + path.slice(1) }
  }

  return fixedFiles({
    [siteFile.manifest]: {
      inputs: ['config', 'address', 'app', faviconInput, iconsInput],
      make: async (app) => ({
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
            { ...icon, purpose: 'any' },
            ...(favicon.isMaskable ? [{ ...icon, purpose: 'maskable' }] : []),
            ...icons
              .filter(({ use }) => use !== 'apple')
              .map(({ file, side, use }) => ({
                src: base + file,
                sizes: `${side}x${side}`,
                type: 'image/png',
                purpose: use,
              })),
          ],
          shortcuts: await Promise.all(
            [address.search, address.library].map((path) => shortcutTo(path, app)),
          ),
          share_target: {
            action: base + address.search.slice(1),
            method: 'GET',
            params: { text: 'q' },
          },
        },
      }),
    },
  })
}
