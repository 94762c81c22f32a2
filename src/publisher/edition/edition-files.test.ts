import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { describeFault } from '../../article/faults.ts'
import { listEditionFiles, readEditionFile } from './edition-files.ts'
import { openEditionFolder } from './edition-folder.ts'
import { makeTestEdition } from './test-edition.ts'

const { open, path, readAll, remove, write } = makeTestEdition()
const edition = () => realpathSync(path())

/** A folder of somebody else, with a secret in it. */
let outside = ''
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'sutur-outside-'))
  mkdirSync(join(outside, 'folder'))
  writeFileSync(join(outside, 'folder/secret.txt'), 'a secret of this computer')
})
afterEach(() => rmSync(outside, { recursive: true, force: true }))

function linkTo(target: string, ...paths: string[]): void {
  for (const one of paths) {
    rmSync(join(path(), one), { recursive: true, force: true })
    symlinkSync(target, join(path(), one))
  }
}

function faultsOf(folder: string): string[] {
  return listEditionFiles(edition(), folder).faults.map(describeFault)
}

describe('a symbolic link in an edition', () => {
  const problem = 'file: expected a file or folder of the edition itself, found a symbolic link'

  it.each([
    ['to a file outside', () => join(outside, 'folder/secret.txt')],
    ['to a folder outside', () => join(outside, 'folder')],
    ['to another picture', () => 'suez.svg'],
    ['to the folder that it lies in', () => '.'],
    ['to itself', () => 'link.jpg'],
    ['to nothing', () => '/nowhere'],
    ['to a device', () => '/dev/zero'],
  ])('%s is named and not followed', (_, target) => {
    linkTo(target(), 'images/link.jpg')
    expect(faultsOf('images')).toEqual([`images/link.jpg: ${problem}`])
    expect(() => readEditionFile(edition(), 'images/link.jpg')).toThrow('a symbolic link')
  })

  it('in place of the folder of pictures is named, and everything else is published', async () => {
    linkTo(join(outside, 'folder'), 'images')
    const told = open().folder.faults.map(describeFault)
    expect(told).toEqual([`images: ${problem}`])
    expect((await readAll()).has('a/suez/index.html')).toBe(true)
  })

  it('in place of edition.json or of the folder of articles makes it no edition', () => {
    renameSync(join(path(), 'edition.json'), join(outside, 'edition.json'))
    linkTo(join(outside, 'edition.json'), 'edition.json')
    expect(() => open()).toThrow(/edition\.json: file: .* found a symbolic link/)
    remove('edition.json')
    renameSync(join(outside, 'edition.json'), join(path(), 'edition.json'))
    linkTo(outside, 'articles')
    expect(() => open()).toThrow(
      'articles: folder: expected a folder with the articles, found a symbolic link',
    )
  })

  it('that appears after the edition was listed is not read', () => {
    write('images/maps/suez.jpg', 'a picture')
    write('images/nile.jpg', 'a picture')
    const { folder } = open()
    expect(String(folder.image('images/maps/suez.jpg'))).toBe('a picture')
    linkTo(join(outside, 'folder/secret.txt'), 'images/nile.jpg')
    expect(() => folder.image('images/nile.jpg')).toThrow('a symbolic link')
    mkdirSync(join(outside, 'maps'))
    renameSync(join(path(), 'images/maps/suez.jpg'), join(outside, 'maps/suez.jpg'))
    linkTo(join(outside, 'maps'), 'images/maps')
    expect(() => folder.image('images/maps/suez.jpg')).toThrow('a symbolic link')
  })

  it('may lead to the edition as a whole', () => {
    const way = join(outside, 'way')
    symlinkSync(path(), way)
    const { ids, faults, image } = openEditionFolder(way)
    expect(faults).toEqual([])
    expect(ids).toHaveLength(26)
    expect(String(image('images/suez.svg'))).toContain('<svg')
  })
})

it('a pipe is not waited for, also where it appears after the edition was listed', () => {
  execFileSync('mkfifo', [join(path(), 'images/pipe.jpg')])
  expect(faultsOf('images')).toEqual([
    'images/pipe.jpg: file: expected a file, found something else',
  ])
  expect(() => readEditionFile(edition(), 'images/pipe.jpg')).toThrow('no file')
})
