import { jsonSchemas } from '../../article/json-schema.ts'
import { dataFile } from '../../article/published-files.ts'
import { fixedFiles, type Output } from './output.ts'

/** The JSON Schemas of the contracts. */
export function schemaOutput(): Output<string> {
  const schema = (contract: 'article' | 'edition') => ({
    inputs: [],
    make: () => ({ value: jsonSchemas()[contract], indent: 2 }),
  })
  return fixedFiles({
    [dataFile.schema('article')]: schema('article'),
    [dataFile.schema('edition')]: schema('edition'),
  })
}
