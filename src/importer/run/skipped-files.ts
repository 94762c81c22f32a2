const assets =
  /\.(?:css|m?js|map|png|jpe?g|jfif|gif|webp|avif|heic|svgz?|ico|bmp|tiff?|woff2?|ttf|otf|eot|mp[34]|m4[av]|web[ma]|og[gav]|wav|aac|flac|mov|avi|swf|download)$/i

const markup = /^[\ufeff\s]*(?:<(?!svg)(?:!doctype\s+html|html|\?xml|rss|feed|rdf)|[{[]\s*["{[])/i

/**
 * Whether a file of a folder or an archive only goes with pages: their pictures, styles, scripts, sound. Its name says
 * so, unless it begins as a page, a feed or an export does.
 */
export function isPageAsset(path: string, head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head.subarray(0, 300))
  return assets.test(path) && (/\.svgz?$/i.test(path) || !markup.test(text))
}

/** Whether a path is of those that systems and editors put into every folder. */
export function isSystemFile(path: string): boolean {
  return path
    .split('/')
    .some((part) => /^(?:\.[^.]|__MACOSX$|node_modules$|Thumbs\.db$|desktop\.ini$)/i.test(part))
}

/**
 * The folders that browsers save beside a page for what belongs to it, `خبر_files` beside `خبر.html`: the pages in them
 * are its frames. `names` are all names that stand in one folder.
 */
export function assetFolders(names: readonly string[]): Set<string> {
  const pages = new Set(
    names.flatMap((name) => /^(.+)\.(?:x?html?|mht|mhtml)$/i.exec(name)?.[1] ?? []),
  )
  return new Set(
    names.filter((name) =>
      pages.has(/^(.+)[_.-](?:files|dateien|fichiers|archivos)$/i.exec(name)?.[1] ?? ''),
    ),
  )
}
