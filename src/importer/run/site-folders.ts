/** The folders of one folder that hold articles, where its other files say that a site generator works in it. */
export interface SiteFolder {
  isContent: (name: string) => boolean
}

const hugo = /^(?:hugo|config)\.(?:toml|ya?ml|json)$/i
const jekyll = /^_config\.(?:ya?ml|toml)$/i
const eleventy = /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/i

/** What Jekyll and Eleventy keep beside articles: layouts, data, drafts, the built site. */
const parts = /^_(?:includes|layouts|data|sass|site|drafts)$|^(?:node_modules|vendor)$/i

/**
 * Tells the folder of a site generator by the names in it: Hugo keeps articles in `content`, Jekyll in `_posts`, Eleventy
 * anywhere but in its own folders. Undefined for any other folder.
 */
export function siteFolderOf(names: readonly string[]): SiteFolder | undefined {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (names.includes('content') && has(hugo)) return { isContent: (name) => name === 'content' }
  if (names.includes('_posts') && has(jekyll)) return { isContent: (name) => name === '_posts' }
  if (has(eleventy)) return { isContent: (name) => !parts.test(name) }
  return undefined
}

/** Whether a file is Hugo's page of a section, `_index.md`, and no article. */
export function isSectionPage(name: string): boolean {
  return /^_index(?:\.[a-z]{2,3}(?:-[a-z]{2})?)?\.(?:md|markdown|html?)$/i.test(name)
}
