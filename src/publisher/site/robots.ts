import { siteFile } from '../../article/published-files.ts'
import { fixedFiles, type Output } from './output.ts'
import type { Publication } from './publication.ts'

/** Tells crawlers that they may read everything, and where the sitemap is. */
export function robotsOutput({ site }: Publication): Output<string> {
  const sitemap = site === undefined ? '' : `Sitemap: ${site}${siteFile.sitemap}\n`
  return fixedFiles({
    [siteFile.robots]: {
      inputs: ['address'],
      make: () => `User-agent: *\nAllow: /\n${sitemap}`,
    },
  })
}
