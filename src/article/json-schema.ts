import { toJsonSchema } from '@valibot/to-json-schema'
import { articleSchema } from './article.ts'
import { editionSchema } from './edition-config.ts'

/**
 * The JSON Schemas (draft 2020-12) of the two contracts, derived from the schemas that the code itself checks with.
 * What JSON Schema cannot say (a day that exists, an id equal to the file's name, the letters of all runs of a text
 * together) is left to parseArticle; it counts an emoji as one letter, which is two here.
 */
export function jsonSchemas(): Record<'article' | 'edition', object> {
  return {
    article: derive(articleSchema, 'Sutur article, version 1'),
    edition: derive(editionSchema, 'Sutur edition, version 1'),
  }
}

function derive(schema: typeof articleSchema | typeof editionSchema, title: string): object {
  const derived = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
  })
  return { title, ...derived }
}
