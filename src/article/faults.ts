/** One thing wrong in a file: which field, what stood there, and what should have. */
export interface Fault {
  file: string
  /** Path inside the file, as in `body[3].text`; `line 3, column 7` of what is no JSON; `file` of what cannot be read. */
  field: string
  /** The value found, as JSON, cut at 80 characters. */
  found: string
  problem: string
}

/** Thrown at the door: a file that breaks its contract, with every fault found in it. */
export class ContractError extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'))
    this.name = 'ContractError'
    this.faults = faults
  }
}

/** `articles/x.json: body[3].level: expected 2 or 3, found 5` */
export function describeFault(fault: Fault): string {
  return `${fault.file}: ${fault.field}: ${fault.problem}, found ${fault.found}`
}

/** Writes a value as JSON for an error message; never throws, never longer than 81 characters. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  try {
    const json = JSON.stringify(value) ?? String(value)
    return json.length > 80 ? `${json.slice(0, 80)}…` : json
  } catch {
    // JSON.stringify calls itself for each level: a file of 100,000 brackets has more of them than the stack.
    return Array.isArray(value) ? '[…]' : '{…}'
  }
}
