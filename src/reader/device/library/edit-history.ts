import { history, newest, type Visit } from '../history.ts'

/** Puts visits in, each in the stead of that of the same article. */
export function putVisits(given: readonly Visit[]): void {
  history.change(({ isOff, visits }) => ({
    isOff,
    visits: newest([
      ...new Map([...visits, ...given.map((one) => [one.id, one] as const)]).values(),
    ]),
  }))
}

/** Takes visits out of the history. */
export function forgetVisits(ids: readonly string[]): void {
  history.change(({ isOff, visits }) => ({
    isOff,
    visits: newest([...visits.values()].filter(({ id }) => !ids.includes(id))),
  }))
}

/** Switches the history off or on again; what it holds stays. */
export function switchHistory(): void {
  history.change(({ isOff, visits }) => ({ isOff: !isOff, visits }))
}
