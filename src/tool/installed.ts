import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BuiltApp } from '../publisher/build/built-app.ts'

/** What lies beside the program in its package, as `make-package.ts` laid it there. */
const folder = import.meta.dirname

let builtApp: BuiltApp | undefined

export const installed = {
  /** The folder of the package. */
  folder: resolve(folder, '..'),
  app: (): BuiltApp => {
    builtApp ??= JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as BuiltApp
    return builtApp
  },
  fonts: join(folder, 'fonts'),
  /** The reader's design tokens, a stylesheet. */
  tokens: (): string => readFileSync(join(folder, 'tokens.css'), 'utf8'),
  /** A folder with the JSON Schemas of both contracts. */
  schema: join(folder, 'schema'),
  version: (): string =>
    JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8')).version,
}
