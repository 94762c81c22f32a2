/** What no path inside a folder has: a backslash, a zero, or a name that is empty, `.` or `..`. */
const outside = /[\\\0]|(?:^|\/)\.{0,2}(?:\/|$)/

/** Whether a value is a path that leads to a file below its folder, `a/suez/index.html`. */
export function isPathInside(path: unknown): path is string {
  return typeof path === 'string' && !outside.test(path)
}

/** `a/suez/index.html` → `a/suez` */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The folders above a file, the outermost first: `a/suez/index.html` → `a`, `a/suez`. */
export function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}
