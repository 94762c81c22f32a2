import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openInputs } from './open-inputs.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const limits = { inputBytes: 50_000_000, depth: 4 }

function write(path: string, content: string | Uint8Array = 'نص'): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

/** What is opened: names below the folder, with the fault of each that has one. */
async function opened(name: string): Promise<string[]> {
  const found: string[] = []
  for await (const input of openInputs(name, limits)) {
    const label = input.name.slice(folder.length + 1)
    found.push(input.fault === undefined ? label : `${label}: ${input.fault}`)
  }
  return found
}

interface Packed {
  name: string
  data: Uint8Array
  /** What the archive says the size is, where it lies. */
  size?: number
  flags?: number
}

/** A zip file of some files, as its two headers for each and its directory lie on the disk. */
function zipOf(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, size = data.length, flags = 0x800 } of files) {
    const title = Buffer.from(name)
    const packed = deflateRawSync(data)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(title.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    parts.push(Buffer.from('PK\x03\x04'), fields, title, packed)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, tail, title)
    offset += 30 + title.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}

const packed = (name: string, text = 'نص') => ({ name, data: Buffer.from(text) })

describe('a folder', () => {
  it('is its files and those of its folders, by name, without what only goes with them', async () => {
    for (const path of [
      'ب.txt',
      'أ.html',
      'sub/c.json',
      'أ_files/frame.html',
      'أ_files/a.png',
      'x.css',
      '.git/config',
      '.DS_Store',
    ])
      write(path)
    write('page.png', '<!doctype html><p>صفحة')
    expect(await opened(folder)).toEqual(['page.png', 'sub/c.json', 'أ.html', 'ب.txt'])
  })

  it('follows no links', async () => {
    write('a.txt')
    symlinkSync('/etc/passwd', join(folder, 'b.txt'))
    symlinkSync(folder, join(folder, 'loop'))
    expect(await opened(folder)).toEqual(['a.txt'])
  })

  it('goes on after a file that cannot be opened', async () => {
    write('a.zip', 'PK\x03\x04 ...')
    write('b.txt')
    write('1/2/3/4/5/deep.txt')
    expect(await opened(folder)).toEqual([
      expect.stringMatching(/^1\/2\/3\/4\/5: is a folder that cannot be opened/),
      expect.stringMatching(/^a\.zip: is a broken zip file/),
      'b.txt',
    ])
  })

  it('without anything in it is refused', async () => {
    write('a.png')
    await expect(opened(folder)).rejects.toThrow(/without anything to import/)
    await expect(opened(join(folder, 'none'))).rejects.toThrow('no such file or folder')
  })
})

describe('a zip file', () => {
  it('is opened whatever its name, with archives in it', async () => {
    const inner = zipOf([packed('داخل.txt')])
    const zip = zipOf([
      packed('b/خبر.txt'),
      packed('b/'),
      packed('__MACOSX/x'),
      packed('a.css'),
      { name: 'in.zip', data: inner },
    ])
    expect(await opened(write('archive.dat', zip))).toEqual([
      'archive.dat/b/خبر.txt',
      'archive.dat/in.zip/داخل.txt',
    ])
  })

  it('gives the files beside each other, and none outside of it', async () => {
    write('secret.txt', 'سر')
    const zip = write('a.zip', zipOf([packed('p/page.html', '<p>'), packed('img/a.png', 'صورة')]))
    for await (const { readNeighbour } of openInputs(zip, limits)) {
      expect(new TextDecoder().decode(await readNeighbour?.('../img/a.png'))).toBe('صورة')
      for (const path of ['../../secret.txt', '../../../secret.txt', 'none.png', '/etc/passwd'])
        expect(await readNeighbour?.(path)).toBeUndefined()
    }
  })

  const zeros = new Uint8Array(30_000_000)
  /** Bytes that cannot be packed: the sine of large numbers has no pattern. */
  const noise = Uint8Array.from({ length: 300_000 }, (_, at) => Math.sin(at * 9973) * 1e6)
  it.each([
    ['unpacks to far more than it is', [{ name: 'a.txt', data: zeros }], /made to overwhelm/],
    ['leads out', [packed('../../x.txt')], /cannot be trusted/],
    ['is absolute', [packed('/etc/x.txt')], /cannot be trusted/],
    [
      'is an office document',
      [packed('word/document.xml'), packed('[Content_Types].xml')],
      /Word document \(DOCX\)/,
    ],
  ])('that %s is refused before anything of it is read', async (_, files, message) => {
    await expect(opened(write('a.zip', zipOf(files)))).rejects.toThrow(message)
  })

  it.each([
    ['says that it is smaller than it is', { size: 3 }, /too many bytes|smaller|size/],
    ['is encrypted', { flags: 0x801 }, /encrypted/],
    [
      'is larger than an input may be',
      {
        size: 60_000_000,
        data: noise,
      },
      /larger than 50 MB/,
    ],
  ])('names the file that %s and goes on', async (_, wrong, message) => {
    const zip = zipOf([{ ...packed('a.txt', 'نص طويل قليلًا'), ...wrong }, packed('b.txt')])
    const [first, second] = await opened(write('z.zip', zip))
    expect(first).toMatch(message)
    expect(second).toBe('z.zip/b.txt')
  })

  it('in an archive in an archive in an archive is not opened', async () => {
    let zip = zipOf([packed('a.txt')])
    for (let depth = 0; depth < 4; depth++) zip = zipOf([{ name: `${depth}.zip`, data: zip }])
    expect((await opened(write('z.zip', zip))).join()).toMatch(/too deep/)
  })

  it('has names that say what they are', async () => {
    const zip = zipOf([packed('a\u202etxt.exe\u0007.txt')])
    expect(await opened(write('z.zip', zip))).toEqual(['z.zip/atxt.exe.txt'])
  })
})
