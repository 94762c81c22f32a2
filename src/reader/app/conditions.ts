const names = 't|all|from|to|unread|page'

/** A pattern of addresses that only the app can answer: lists with conditions, and searches. */
export const awaitsApp = `[?&](?:${names}|q)=`

/** Whether an address asks for what is in no published list; what it says may still be wrong. */
export function hasConditions(search: string): boolean {
  return new RegExp(`[?&](?:${names})=`).test(search)
}

/** The address of everything, of one topic, or of any of several. */
export function topicsAddress(topics: readonly string[]): string {
  if (topics.length === 1) return `/t/${topics[0]}/`
  return `/latest/${topics.map((topic, at) => `${at ? '&' : '?'}t=${topic}`).join('')}`
}
