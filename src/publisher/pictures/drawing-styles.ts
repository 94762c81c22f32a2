import { styleFunctions } from './drawing-vocabulary.ts'

/** A reference to an element of the same drawing, as it stands after `url`: `(#paint)`, `( "#paint" )`. */
const ownReference = /^\(\s*(["']?)#([^\s"'()\\#]+)\1\s*\)/

/** The longest name of a function that is looked at; longer ones are on no list. */
const longestName = 40

/**
 * Looks for what could fetch or run in a style or in the value of an attribute that paints; gives the first such thing,
 * `url(https://…`, and undefined for a style that only paints.
 */
export function findActiveStyle(css: string): string | undefined {
  // An escape would hide a name: `\75rl(…)` is `url(…)`.
  const odd = /\\|@(?!media\b)/i.exec(css)
  if (odd) return css.slice(odd.index, odd.index + longestName)
  for (let at = css.indexOf('('); at >= 0; at = css.indexOf('(', at + 1)) {
    const name = nameBefore(css, at)
    const isOwn = name !== 'url' || ownReference.test(css.slice(at))
    const isPlain = name === '' || styleFunctions.has(name)
    if (!isOwn || !isPlain) return css.slice(at - name.length, at + longestName)
  }
  return undefined
}

/** The ids that a style refers to: `fill:url(#paint)` → `paint`. */
export function referencesOf(css: string): string[] {
  const ids: string[] = []
  for (let at = css.indexOf('('); at >= 0; at = css.indexOf('(', at + 1)) {
    const id = nameBefore(css, at) === 'url' ? ownReference.exec(css.slice(at))?.[2] : undefined
    if (id !== undefined) ids.push(id)
  }
  return ids
}

function nameBefore(css: string, at: number): string {
  return /[\w-]*$/.exec(css.slice(Math.max(0, at - longestName), at))?.[0].toLowerCase() ?? ''
}
