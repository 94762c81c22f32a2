import { describe, expect, it } from 'vitest'
import { fieldDescriptions } from './field-descriptions.ts'
import { jsonSchemas } from './json-schema.ts'

interface Schema {
  description?: string
  type?: string
  const?: unknown
  pattern?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  oneOf?: Schema[]
  additionalProperties?: unknown
}

const article: Schema = jsonSchemas().article
const edition: Schema = jsonSchemas().edition

function all(schema: unknown): Schema[] {
  if (typeof schema !== 'object' || schema === null) return []
  return [schema, ...Object.values(schema).flatMap(all)]
}

function fields(schema: Schema | undefined): string {
  return Object.keys(schema?.properties ?? {}).join(' ')
}

/** The table of contract A in the design, field by field; required ones marked. */
const contract: Record<string, string> = {
  version: 'required',
  id: 'required',
  aliases: '',
  language: 'required',
  headline: 'required',
  deck: '',
  section: '',
  topics: '',
  bylines: '',
  story: '',
  dateline: '',
  published: '',
  modified: '',
  lead: '',
  body: 'required',
  related: '',
  next: '',
  source: '',
  status: '',
  withdrawn: '',
  corrections: '',
  evergreen: '',
  coverage: '',
}

describe('the schema of an article', () => {
  it('names the fields of the contract and requires what it requires', () => {
    const required = Object.keys(contract).filter((field) => contract[field] === 'required')
    expect(Object.keys(article.properties ?? {}).sort()).toEqual(Object.keys(contract).sort())
    expect([...(article.required ?? [])].sort()).toEqual(required.sort())
  })

  it.each([
    ['paragraph', 'type text', 'type text'],
    ['heading', 'type level text', 'type level text'],
    ['figure', 'type src width height alt caption credit place date', 'type'],
    ['quote', 'type text attribution', 'type text'],
    ['verse', 'type lines attribution', 'type lines'],
    ['list', 'type ordered items', 'type ordered items'],
    ['table', 'type header rows', 'type header rows'],
    ['embed', 'type url title poster', 'type url title'],
    ['note', 'type text', 'type text'],
    ['divider', 'type', 'type'],
    ['entry', 'type time headline key body', 'type time body'],
  ])('knows the block %s: %s', (type, names, required) => {
    const blocks = article.properties?.body?.items?.oneOf ?? []
    const found = blocks.filter((block) => block.properties?.type?.const === type)
    expect(found.map(fields)).toEqual([names])
    expect(found[0]?.required?.join(' ')).toBe(required)
  })
})

it('knows the fields of an edition', () => {
  expect(fields(edition)).toBe(
    'version name tagline language origin topics front desk authors stories pages brand',
  )
  expect(edition.required).toEqual(['version', 'name', 'language', 'topics'])
})

describe.each([
  ['article', article],
  ['edition', edition],
])('the schema of an %s', (_, schema) => {
  it('allows no unknown field at any depth', () => {
    const open = all(schema).filter((one) => one.type === 'object' && one.properties !== undefined)
    expect(open.length).toBeGreaterThan(3)
    expect(open.map((one) => one.additionalProperties)).toEqual(open.map(() => false))
  })

  it('holds only patterns that other programs can read, as JSON Schema wants them', () => {
    const patterns = all(schema).flatMap((one) =>
      typeof one.pattern === 'string' ? one.pattern : [],
    )
    expect(patterns.length).toBeGreaterThan(3)
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'u')).not.toThrow()
  })

  it('says of every field and every block what it is', () => {
    const { properties = {} } = schema
    const silent = Object.keys(properties).filter((name) => !properties[name]?.description)
    const blocks = properties.body?.items?.oneOf ?? []
    expect([...silent, ...blocks.filter((block) => !block.description)]).toEqual([])
  })

  it('names its draft and itself', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: expect.stringMatching(/^Sutur .+, version 1$/),
      type: 'object',
    })
  })
})

it('has a place in a schema for each description', () => {
  const placed = (schema: object) => new Set(all(schema).flatMap((one) => one.description ?? []))
  for (const name of ['article', 'edition'] as const) {
    expect(placed(jsonSchemas()[name])).toEqual(new Set(Object.values(fieldDescriptions[name])))
  }
})
