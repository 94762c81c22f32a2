/** A part of a book: a topic and its articles, or articles of none. */
export interface Part {
  label?: string
  ids: string[]
}

/** Each article once, under its section; those of no section come last, and a section without any is no part. */
export function partsBySection(
  sections: readonly string[],
  articles: readonly { id: string; section?: string | undefined }[],
  labelOf: (section: string) => string,
): Part[] {
  const order = [...new Set(sections)]
  const idsOf = (isWanted: (section: string | undefined) => boolean) =>
    articles.filter(({ section }) => isWanted(section)).map(({ id }) => id)
  const parts = order.map(
    (one): Part => ({ label: labelOf(one), ids: idsOf((section) => section === one) }),
  )
  const rest = idsOf((section) => section === undefined || !order.includes(section))
  return [...parts, { ids: rest }].filter(({ ids }) => ids.length > 0)
}
