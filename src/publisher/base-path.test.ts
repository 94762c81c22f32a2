import { expect, it } from 'vitest'
import { isBasePath } from './base-path.ts'

it.each([
  ['/', true],
  ['/paper/', true],
  ['/a/.b/c.d/', true],
  ['/صحف/', true],
  ['', false],
  ['./', false],
  ['paper/', false],
  ['/paper', false],
  ['//cdn.example/', false],
  ['/a//b/', false],
  ['/../a/', false],
  ['/a/./b/', false],
  ['/a b/', false],
  ['/a?b/', false],
  ['/a#b/', false],
  ['https://cdn.example/a/', false],
])('a site can lie below %j: %s', (base, can) => {
  expect(isBasePath(base)).toBe(can)
})
