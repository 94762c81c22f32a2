import { expect, it } from 'vitest'
import { fileOf } from './answer.ts'

it.each([
  ['/', '/', 'index.html'],
  ['/a/suez/?t=1', '/', 'a/suez/index.html'],
  ['/x/a/suez/', '/x/', 'a/suez/index.html'],
  ['/images/%D8%B5.svg', '/', 'images/ص.svg'],
  ['//elsewhere.example/', '/', 'elsewhere.example/index.html'],
  ['/a/suez', '/x/', undefined],
  ['/../secret', '/', undefined],
  ['/a/%2e%2e/%2e%2e/secret', '/', undefined],
  ['/a/..%5c..%5csecret', '/', undefined],
  ['/.git/config', '/', undefined],
  ['/a/.env', '/', undefined],
  ['/a/..%2fsecret', '/', undefined],
  ['/%E0%A4%A', '/', undefined],
])('%s under %s is %s', (url, base, file) => {
  expect(fileOf(url, base)).toBe(file)
})
