/** A moment of RFC 3339 in milliseconds since 1970; undefined for what is none. */
export function momentOf(value: string): number | undefined {
  const moment = Date.parse(value)
  return moment >= 0 && moment < Date.UTC(10_000, 0) ? moment : undefined
}
