import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { formatFolderOf, readGolden } from './read-golden.ts'

/**
 * Makes `<format>/fixtures/<name>` under `formats` of a file: a copy of it and what an import makes of it today. Gives
 * the folder. Throws when it is there already or when the file cannot be imported whole.
 */
export async function makeFixture(file: string, name: string, formats: string): Promise<string> {
  const expected = await readGolden(file)
  const folder = join(formats, formatFolderOf(file) ?? '', 'fixtures', name)
  if (existsSync(folder)) throw new Error(`${folder} is there; take it away or give another name`)
  mkdirSync(folder, { recursive: true })
  copyFileSync(file, join(folder, `source${extname(file) || '.txt'}`))
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`)
  return folder
}
