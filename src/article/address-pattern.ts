/** What may stand in the places of an address. */
const shapes = {
  id: '[a-z0-9-]+',
  /** A list page by its number, or the newest. */
  page: 'newest|[1-9]\\d*',
  number: '[1-9]\\d*',
  /** Counted from 0. */
  index: '0|[1-9]\\d*',
} as const

type Shape = keyof typeof shapes
type Values<Name extends Shape> = Record<Name, string | number>

/** An address with places in it; one declaration both writes and reads it. */
interface Address<Name extends Shape> {
  write: (values: Values<Name>) => string
  /** The values in its places; undefined for any other address. */
  read: (path: string) => Record<Name, string> | undefined
}

/** Declares an address: at`/a/${'id'}/` writes `/a/suez/` for `{id: 'suez'}` and reads it back. */
export function at<Name extends Shape>(
  parts: TemplateStringsArray,
  ...names: Name[]
): Address<Name> {
  const escaped = parts.map((part) => part.replace(/[.]/g, '\\.'))
  const pattern = escaped.reduce((all, part, n) => `${all}(${shapes[names[n - 1] as Name]})${part}`)
  const form = new RegExp(`^${pattern}$`)
  return {
    write: (values) =>
      parts.reduce((all, part, n) => `${all}${values[names[n - 1] as Name]}${part}`),
    read: (path) => {
      const found = form.exec(path)
      if (!found) return undefined
      const values = names.map((name, n) => [name, found[n + 1] ?? ''])
      return Object.fromEntries(values) as Record<Name, string>
    },
  }
}
