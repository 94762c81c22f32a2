import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'

const root = 'src/reader'
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })

it('no component takes another’s stylesheet', () => {
  const taken = files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const own = `./${basename(file).replace(/\.tsx?$/, '')}.module.css`
      const imports = readFileSync(join(root, file), 'utf8').matchAll(/from '(.*\.module\.css)'/g)
      return [...imports].flatMap(([, sheet]) => (sheet === own ? [] : `${file}: ${sheet}`))
    })
  expect(taken).toEqual([])
})

// Classes are called by the file and its own name for them.
it('no two stylesheets have the same name', () => {
  const names = files.filter((file) => file.endsWith('.module.css')).map((file) => basename(file))
  expect(names.length).toBeGreaterThan(50)
  expect(new Set(names).size).toBe(names.length)
})
