/** The most shapes that a drawing may put on the screen, those counted that it draws again by reference. */
const mostShapes = 200_000
const mostReferences = 100

/** A part of a drawing that others can refer to by its id. */
interface Part {
  shapes: number
  refersTo: (string | Part)[]
  weight?: number
}

/**
 * Counts what a drawing really draws: ten parts that each show the part before them ten times are few bytes and ten
 * thousand million shapes.
 */
export function makeWeighing() {
  const root: Part = { shapes: 0, refersTo: [] }
  const parts = new Map<string, Part>()
  const open: Part[] = [root]

  /** The shapes of a part with those of all that it refers to; infinite for one that shows itself. */
  function weigh(part: Part, depth: number): number {
    if (depth > mostReferences) return Number.POSITIVE_INFINITY
    if (part.weight !== undefined) return part.weight
    // As long as it is not known it is on the way to itself.
    part.weight = Number.POSITIVE_INFINITY
    let weight = part.shapes
    for (const other of part.refersTo) {
      const found = typeof other === 'string' ? parts.get(other) : other
      if (found) weight += weigh(found, depth + 1)
    }
    part.weight = weight
    return weight
  }

  return {
    /** An element begins; it belongs to the nearest element around it that has an id. */
    enter: (id: string | undefined, refersTo: readonly string[]): void => {
      const around = open.at(-1) ?? root
      const part = id === undefined ? around : { shapes: 0, refersTo: [] }
      if (part !== around) around.refersTo.push(part)
      // Of two with one id a reference means the first.
      if (id !== undefined && !parts.has(id)) parts.set(id, part)
      part.shapes++
      for (const one of refersTo) part.refersTo.push(one)
      open.push(part)
    },
    leave: (): void => {
      open.pop()
    },
    isTooHeavy: (): boolean => weigh(root, 0) > mostShapes,
  }
}
