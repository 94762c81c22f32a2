import { parse } from 'yaml'
import { InputError } from '../../run/input-error.ts'
import { isObject, type JsonObject } from '../json/json-values.ts'

/** A text taken apart from the fields that stand over it. */
export interface FrontMatter {
  fields: JsonObject
  text: string
}

const yamlBlock = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const tomlBlock = /^\ufeff?\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/

/** Whether a text begins with fields between lines of dashes (YAML) or of pluses (TOML). */
export function hasFrontMatter(text: string): boolean {
  const [, inner] = yamlBlock.exec(text) ?? tomlBlock.exec(text) ?? []
  return inner !== undefined && /^\s*["']?[\p{L}_][\p{L}\p{N}_. -]*["']?\s*[:=]/mu.test(inner)
}

/** Takes the fields off a text; a text without any keeps all of itself. Throws an InputError where they are broken. */
export function takeFrontMatter(text: string): FrontMatter {
  const toml = tomlBlock.exec(text)
  const found = yamlBlock.exec(text) ?? toml
  if (found === null || !hasFrontMatter(text)) return { fields: {}, text }
  const fields = toml === null ? readYaml(found[1] ?? '') : readToml(found[1] ?? '')
  return { fields, text: text.slice(found[0].length) }
}

function readYaml(block: string): JsonObject {
  try {
    // Aliases could make a small text expand to a huge one; front matter has no use for them.
    const value: unknown = parse(block, { maxAliasCount: 0, schema: 'core', logLevel: 'error' })
    return isObject(value) ? value : {}
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new InputError(
      `has front matter that is no YAML: ${reason.slice(0, 200)}`,
      lineInReason(reason),
    )
  }
}

function lineInReason(reason: string): number | undefined {
  const line = /at line (\d+)/.exec(reason)?.[1]
  return line === undefined ? undefined : Number(line) + 1
}

/** Of TOML what front matter uses: texts, lists of texts, dates and truths, each on a line of its own. */
function readToml(block: string): JsonObject {
  const fields: Record<string, unknown> = {}
  for (const line of block.split('\n')) {
    // Tables hold what a theme wants to know.
    if (/^\s*\[/.test(line)) break
    const [, name, value] = /^\s*["']?([\w-]+)["']?\s*=\s*(.+?)\s*$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) fields[name] = readTomlValue(value)
  }
  return fields
}

function readTomlValue(value: string): unknown {
  if (value.startsWith('[')) {
    return [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((one) => one[1] ?? one[2])
  }
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/.exec(value) ?? []
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1')
  if (single !== undefined) return single
  const bare = value.replace(/\s+#.*$/, '')
  return bare === 'true' ? true : bare === 'false' ? false : bare
}
