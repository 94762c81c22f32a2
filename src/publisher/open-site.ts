import { makeCollector } from './catalogue.ts'
import { type EditionFolder, openEditionFolder } from './edition-folder.ts'
import { makeSite, type Site } from './site.ts'

export interface OpenSite {
  folder: EditionFolder
  site: Site
  /** What the publisher should know of, each once; grows while files are made. */
  warnings: ReadonlySet<string>
}

/**
 * Opens an edition folder as the site it becomes under a base path. `origin` overrides the edition's own.
 * Throws a ContractError when there is no edition.
 */
export function openSite(path: string, base: string, origin: string | undefined): OpenSite {
  const collector = makeCollector()
  const folder = openEditionFolder(path, collector.add)
  const warnings = new Set<string>()
  const catalogue = collector.finish((picture) => folder.images.has(picture))
  const known = origin ?? folder.config.origin
  if (known === undefined) {
    warnings.add(
      'edition.json has no origin and SUTUR_ORIGIN is not set: there is no sitemap, and links cannot be absolute',
    )
  }
  const lead = folder.config.front?.lead
  if (lead !== undefined && !catalogue.byId.has(lead)) {
    warnings.add(
      `edition.json: front.lead: no such article, the newest leads instead, found "${lead}"`,
    )
  }
  const warn = (message: string) => warnings.add(message)
  return { folder, warnings, site: makeSite({ folder, catalogue, base, origin: known, warn }) }
}
