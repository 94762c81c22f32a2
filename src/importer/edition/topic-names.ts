import { readFileSync } from 'node:fs'
import { limits } from '../../article/limits.ts'
import { comparable } from '../../article/text/folding.ts'
import { InputError } from '../run/input-error.ts'

/** What somebody wrote down of sections and tags: under which topic each belongs. */
export interface TopicNames {
  /** Topics by their ids, with the names that belong to each; the first is its label. */
  topics: { id: string; names: string[] }[]
  /** Names that are no topics, made comparable. */
  none: ReadonlySet<string>
}

/** The key under which a file names what shall be no topic. */
const noTopic = '-'

/**
 * Reads a file of topics: `{"culture": ["ثقافة", "ثقافة وفنون"], "-": ["أخبار"]}`. Throws an InputError that names the
 * file, the field and the value that is wrong.
 */
export function readTopicNames(file: string): TopicNames {
  const value = parsed(file)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(`${file}: expected an object of ids and names`)
  const topics: TopicNames['topics'] = []
  const none = new Set<string>()
  for (const [id, given] of Object.entries(value)) {
    const names: unknown[] = Array.isArray(given) ? given : [given]
    const texts = names.map((name, at) => textOf(name, `${file}: ${id}[${at}]`))
    if (id === noTopic) for (const name of texts) none.add(comparable(name))
    else if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id))
      throw new InputError(
        `${file}: expected an id of a–z, 0–9 and hyphens, found "${id.slice(0, 80)}"`,
      )
    else if (texts.length === 0) throw new InputError(`${file}: ${id}: expected a name at least`)
    else topics.push({ id, names: texts })
  }
  if (topics.length > limits.editionTopics)
    throw new InputError(
      `${file}: has more topics than the ${limits.editionTopics} an edition may have`,
    )
  return { topics, none }
}

function parsed(file: string): unknown {
  let json: string
  try {
    json = readFileSync(file, 'utf8')
  } catch {
    throw new InputError(`${file}: cannot be read`)
  }
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new InputError(`${file}: is no JSON: ${error instanceof Error ? error.message : ''}`)
  }
}

function textOf(name: unknown, place: string): string {
  if (typeof name === 'string' && name.trim() !== '' && name.length <= 200) return name.trim()
  throw new InputError(`${place}: expected a name, found ${JSON.stringify(name)?.slice(0, 80)}`)
}
