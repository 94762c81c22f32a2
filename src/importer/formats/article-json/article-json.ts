import { checkArticle } from '../../../article/article.ts'
import { isContractError } from '../../../article/schema.ts'
import { InputError } from '../../run/input-error.ts'
import type { FoundArticle, JsonFormat } from '../format.ts'
import { isObject } from '../json/json-values.ts'

/** Our own article JSON, contract A: another edition's articles, or a program's that writes them. */
export const articleJson: JsonFormat = {
  takes: 'json',
  name: 'article JSON of Sutur',
  detect: (value) =>
    isObject(value) &&
    value.version === 1 &&
    typeof value.headline === 'string' &&
    Array.isArray(value.body) &&
    value.body.every((block) => isObject(block) && typeof block.type === 'string'),
  read: (value) => ({ articles: [readOwnArticle(value)] }),
}

/** Reads a value that must be an article as the contract has it. Throws an InputError that names what is wrong in it. */
export function readOwnArticle(value: unknown): FoundArticle {
  try {
    const { id, next, section, topics, ...article } = checkArticle(value, 'article')
    return {
      article,
      id,
      ...(next === undefined ? {} : { next }),
      ...(article.source?.url === undefined ? {} : { url: article.source.url }),
      ...(section === undefined ? {} : { section }),
      keywords: (topics ?? []).filter((topic) => topic !== section),
      doubts: [],
    }
  } catch (error) {
    if (!isContractError(error)) throw error
    const [first, ...others] = error.faults
    const more = others.length === 0 ? '' : `, and ${others.length} more`
    throw new InputError(
      `${first?.field}: ${first?.problem}, found ${first?.found}${more} (article JSON of Sutur)`,
    )
  }
}
