/** An input that cannot become articles, said so that the person can mend it. */
export class InputError extends Error {
  /** Where in the input, counted from 1; absent when the whole of it is meant. */
  readonly line: number | undefined

  constructor(message: string, line?: number) {
    super(message)
    this.name = 'InputError'
    this.line = line
  }
}
