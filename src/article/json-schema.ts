import { toJsonSchema } from '@valibot/to-json-schema'
import { articleSchema } from './article.ts'
import { editionSchema } from './edition-config.ts'
import { fieldDescriptions } from './field-descriptions.ts'

/**
 * The JSON Schemas (draft 2020-12) of the two contracts, derived from the schemas that the code itself checks with.
 * What JSON Schema cannot say (a day that exists, an id equal to the file's name, the letters of all runs of a text
 * together) is left to parseArticle; it counts an emoji as one letter, which is two here. Editors show what they say of
 * each field while a file is written.
 */
export function jsonSchemas(): Record<'article' | 'edition', object> {
  return {
    article: derive('article', 'Sutur article, version 1'),
    edition: derive('edition', 'Sutur edition, version 1'),
  }
}

function derive(name: 'article' | 'edition', title: string): object {
  const schema = toJsonSchema(schemas[name], { target: 'draft-2020-12', errorMode: 'ignore' })
  return { title, ...describeWith(fieldDescriptions[name])({ ...schema }, '') }
}

const schemas = { article: articleSchema, edition: editionSchema }

type Schema = Readonly<Record<string, unknown>>

type Describe = (schema: Schema, way: string) => Schema

/** Writes into a schema what is said of its fields, by the way to each; the type of a block is a step of the way. */
function describeWith(descriptions: Readonly<Record<string, string>>): Describe {
  const describe: Describe = (schema, way) => {
    const step = (value: unknown, to: string) => (isSchema(value) ? describe(value, to) : value)
    const written = Object.entries(schema).map(([key, value]) => {
      if (key === 'items') return [key, step(value, way)]
      if (Array.isArray(value)) return [key, value.map((one) => step(one, wayOfType(one, way)))]
      if (key !== 'properties' || !isSchema(value)) return [key, value]
      const fields = Object.entries(value).map(([name, one]) => [
        name,
        step(one, way === '' ? name : `${way}.${name}`),
      ])
      return [key, Object.fromEntries(fields)]
    })
    const description = descriptions[way]
    return { ...(description !== undefined && { description }), ...Object.fromEntries(written) }
  }
  return describe
}

/** `body` of a choice among blocks is `body.heading` of one. */
function wayOfType(choice: unknown, way: string): string {
  const type = Object(Object(Object(choice).properties).type).const
  return typeof type === 'string' ? `${way}.${type}` : way
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
