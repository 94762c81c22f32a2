/** Whether a value is a path that leads to a file below its folder, `a/suez/index.html`. */
export function isPathInside(path: unknown): path is string {
  return (
    typeof path === 'string' &&
    !/[\\\0]/.test(path) &&
    path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
  )
}

/** The folders above a file, the outermost first: `a/suez/index.html` → `a`, `a/suez`. */
export function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}
