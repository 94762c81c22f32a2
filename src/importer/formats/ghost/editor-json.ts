import { InputError } from '../../run/input-error.ts'
import { parseJson } from '../json/parse-json.ts'

/** The value that an editor keeps as JSON in a field. Throws an InputError where it is none. */
export function parseEditorJson(json: string): unknown {
  if (json.trim() === '') return undefined
  try {
    return parseJson(json).values[0]
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(`has a text that ${error.message}`)
  }
}
