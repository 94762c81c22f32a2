/** Files that are told by how they begin, and what to do with them instead. */
const bySignature: readonly (readonly [signature: string, what: string])[] = [
  ['%PDF-', 'is a PDF; save the article as a web page, or copy its text into a file'],
  ['{\\rtf', 'is an RTF document; save it as a web page (HTML) or as plain text'],
  ['\xd0\xcf\x11\xe0', 'is an old office document (DOC, XLS); save it as a web page (HTML)'],
  ['SQLite format 3\0', `is a database (SQLite); ${byItsOwnTool()}`],
  ['\x1f\x8b', 'is a gzip archive; unpack it, or pack it as zip'],
  ['7z\xbc\xaf', 'is a 7z archive; unpack it, or pack it as zip'],
  ['Rar!', 'is a RAR archive; unpack it, or pack it as zip'],
  ['\xfd7zXZ', 'is an xz archive; unpack it, or pack it as zip'],
  ['BZh', 'is a bzip2 archive; unpack it, or pack it as zip'],
  ['\x89PNG', 'is a picture; name the page that shows it'],
  ['GIF8', 'is a picture; name the page that shows it'],
  ['\xff\xd8\xff', 'is a picture; name the page that shows it'],
  ['ID3', 'is sound; name the page that plays it'],
]

/** Lists of links that readers' apps and browsers write: there is no text of an article in them. */
const linkLists: readonly (readonly [beginning: RegExp, what: string])[] = [
  [/^<!doctype netscape-bookmark-file/i, 'bookmarks of a browser'],
  [/^<!doctype html>[\s\S]{0,400}<title>Pocket Export<\/title>/i, 'an export of Pocket'],
  [/^<!doctype html>[\s\S]{0,400}<title>Instapaper: Export<\/title>/i, 'an export of Instapaper'],
  [/^"?title"?,"?url"?,"?time_added"?,/i, 'an export of Pocket (CSV)'],
  [/^"?URL"?,"?Title"?,"?Selection"?,"?Folder"?/i, 'an export of Instapaper (CSV)'],
  [/^"?id"?,"?title"?,"?note"?,"?excerpt"?,"?url"?/i, 'an export of Raindrop (CSV)'],
  [/^(?:<\?xml[^>]*>\s*)?<opml\b/i, 'a list of feeds (OPML)'],
]

const columns = 'urls?|links?|href|title|id|guid|slug|date|author|tags|content|body|text'
const column = '"?[\\w .-]{1,40}"?'
/** A first line of names of columns, of which one at least is of those that lists of articles have. */
const table = new RegExp(
  `^(?=[^\\n]*(?:^|[,;\\t])"?(?:${columns})"?(?:[,;\\t\\r\\n]))${column}(?:([,;\\t])${column})(?:\\1${column})+\\r?\\n`,
  'i',
)

const dump =
  /^(?:\s*(?:--|#|\/\*)[^\n]*\n|\s+)*(?:\/\*!\d{5}|(?:CREATE|DROP|ALTER) (?:TABLE|DATABASE|SCHEMA)\b|INSERT INTO\b|LOCK TABLES\b|PRAGMA foreign_keys|SET (?:SQL_MODE|NAMES|statement_timeout)\b|BEGIN TRANSACTION;)|^-- (?:MySQL|MariaDB|PostgreSQL|phpMyAdmin|Adminer)\b/i

/**
 * What a file is that cannot be read, by its name, and what to do instead: «is a PDF; save the article as a web page».
 * Undefined for every other file.
 */
export function describeUnreadable(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 600))
  const raw = start.toString('latin1')
  const signed = bySignature.find(([signature]) => raw.startsWith(signature))
  if (signed) return signed[1]
  if (raw.slice(257, 262) === 'ustar') return 'is a tar archive; unpack it, or pack it as zip'
  const text = new TextDecoder().decode(start).replace(/^\s+/, '')
  const list = linkLists.find(([beginning]) => beginning.test(text))
  if (list)
    return `is ${list[1]}: links without a text; name the addresses themselves, and their pages are read`
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!doctype en-export[^>]*>\s*)?<en-export\b/i.test(text))
    return 'is an export of Evernote; export its notes as web pages (HTML)'
  if (dump.test(text)) return `is a dump of a database (SQL); ${byItsOwnTool()}`
  return table.test(text) ? 'is a table (CSV); save its rows as JSON, one object each' : undefined
}

function byItsOwnTool(): string {
  return 'export the site by its own tool (WordPress: Tools, Export) and import that'
}
