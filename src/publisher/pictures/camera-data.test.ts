import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import type { PictureType } from '../../article/picture-type.ts'
import { withoutCameraData } from './camera-data.ts'

const secret = 'Layla was here'
const gps = { IFD0: { Copyright: secret }, IFD3: { GPSLatitude: '22/1 56/1 0/1' } }
const xmp = `<?xpacket?><x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${secret}</a></x:xmpmeta>`

const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
const grain = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#888', noise } })
const told = (picture: Sharp) =>
  picture.withExif(gps).withXmp(xmp).withIccProfile('p3').withMetadata({ orientation: 6 })
const moving = async () => {
  const frames = await Promise.all([grain().png().toBuffer(), grain().png().toBuffer()])
  return sharp(frames, { join: { animated: true } })
}

/** What is published of a picture; throws its fault. */
function plain(source: Uint8Array, type: Exclude<PictureType, 'svg'>): Buffer {
  const found = withoutCameraData(source, type)
  if ('problem' in found) throw new Error(found.found)
  return Buffer.from(found.content)
}

/** Puts bytes into a file at a place. */
function insert(source: Buffer, at: number, ...bytes: Buffer[]): Buffer {
  return Buffer.concat([source.subarray(0, at), ...bytes, source.subarray(at)])
}

function jpegSegment(name: number, data: string): Buffer {
  const segment = Buffer.from(`\u00ff${String.fromCharCode(name)}\0\0${data}`, 'latin1')
  segment.writeUInt16BE(segment.length - 2, 2)
  return segment
}

function pngChunk(type: string, data: string): Buffer {
  const chunk = Buffer.from(`\0\0\0\0${type}${data}\0\0\0\0`, 'latin1')
  chunk.writeUInt32BE(data.length)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return chunk
}

const pixels = (source: Buffer) => sharp(source, { animated: true }).raw().toBuffer()

describe('what a camera wrote is left out, and the picture stays', () => {
  it.each([
    ['jpeg', () => told(grain()).jpeg().toBuffer()],
    ['jpeg', () => told(grain()).jpeg({ progressive: true }).toBuffer()],
    ['png', () => told(grain()).png().toBuffer()],
    ['webp', () => told(grain()).webp().toBuffer()],
    ['webp', () => told(grain()).webp({ lossless: true }).toBuffer()],
    [
      'webp',
      async () =>
        (await moving()).withExif(gps).withXmp(xmp).withIccProfile('p3').webp().toBuffer(),
    ],
  ] as const)('%s, %#', async (type, make) => {
    const source = await make()
    expect(source.includes(secret)).toBe(true)
    const content = plain(source, type)
    expect(content.includes(secret)).toBe(false)
    const [before, after] = [await sharp(source).metadata(), await sharp(content).metadata()]
    expect(after).toMatchObject({ width: before.width, height: before.height, hasProfile: true })
    expect(after.orientation ?? 1).toBe(before.orientation)
    expect(after.xmp).toBeUndefined()
    expect((after.exif ?? []).length).toBeLessThan(40)
    expect(after.icc).toEqual(before.icc)
    expect(Buffer.compare(await pixels(source), await pixels(content))).toBe(0)
    expect(Buffer.compare(plain(content, type), content)).toBe(0)
  })

  it('every other segment of a JPEG, its thumbnail and what is hung on its end', async () => {
    const source = await grain().jpeg({ progressive: true }).toBuffer()
    const scan = source.indexOf(
      Buffer.from([0xff, 0xda]),
      source.indexOf(Buffer.from([0xff, 0xda])) + 2,
    )
    const spoilt = Buffer.concat([
      insert(
        insert(source, scan, jpegSegment(0xfe, secret), jpegSegment(0xe1, `Exif\0\0${secret}`)),
        2,
        jpegSegment(0xe0, `JFIF\0\u0001\u0001\0\0\u0001\0\u0001\u0002\u0001${secret.slice(0, 6)}`),
        jpegSegment(0xe0, `JFXX\0\u0010${secret}`),
        jpegSegment(0xe2, `MPF\0${secret}`),
        jpegSegment(0xed, `Photoshop 3.0\0${secret}`),
        jpegSegment(0xef, secret),
        jpegSegment(0xf0, secret),
      ),
      Buffer.from(`ftypmp42${secret}`),
    ])
    const content = plain(spoilt, 'jpeg')
    expect(content.includes('Layla')).toBe(false)
    expect(Buffer.compare(await pixels(source), await pixels(content))).toBe(0)
  })

  it('every chunk of words of a PNG, also of a moving one', async () => {
    const source = await grain().png().toBuffer()
    const control = pngChunk('acTL', '\0\0\0\u0002\0\0\0\0')
    const words = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'].map((type) =>
      pngChunk(type, secret),
    )
    const spoilt = Buffer.concat([insert(source, 33, ...words, control), Buffer.from(secret)])
    expect(Buffer.compare(plain(spoilt, 'png'), insert(source, 33, control))).toBe(0)
  })

  it('comments and foreign extensions of a moving GIF, but how often it is repeated', async () => {
    const source = await (await moving()).gif({ loop: 3 }).toBuffer()
    const clean = plain(source, 'gif')
    const start = clean.indexOf('NETSCAPE2.0') - 3
    const extension = (head: string) =>
      Buffer.from(`${head}${String.fromCharCode(secret.length)}${secret}\0`, 'latin1')
    const spoilt = Buffer.concat([
      insert(clean, start, extension('!\u00fe'), extension('!\u00ff\u000bXMP DataXMP')),
      Buffer.from(secret),
    ])
    const content = plain(spoilt, 'gif')
    expect(Buffer.compare(content, clean)).toBe(0)
    expect(await sharp(content).metadata()).toMatchObject({ pages: 2, loop: 3 })
    expect(Buffer.compare(await pixels(source), await pixels(content))).toBe(0)
  })

  it('an AVIF that holds more than its picture is refused, as nothing can be cut out of it', async () => {
    const source = await grain().avif().toBuffer()
    expect(Buffer.compare(plain(source, 'avif'), source)).toBe(0)
    const spoilt = await told(grain()).avif().toBuffer()
    expect(() => plain(spoilt, 'avif')).toThrow('more than a picture')
    const hung = Buffer.concat([source, Buffer.from(`\0\0\0\u0016uuid${secret}`)])
    expect(() => plain(hung, 'avif')).toThrow('more than a picture')
  })
})

describe('a spoilt file is a fault and takes nothing down', () => {
  it.each(['jpeg', 'png', 'gif', 'webp', 'avif'] as const)('%s cut off anywhere', async (type) => {
    const source = await grain()[type]().toBuffer()
    for (let length = 12; length < source.length - 1; length += 7) {
      expect(() => plain(source.subarray(0, length), type), `${length}`).toThrow()
    }
  })

  it.each(['jpeg', 'png', 'gif', 'webp', 'avif'] as const)(
    '%s with any byte changed',
    async (type) => {
      const source = await grain()[type]().toBuffer()
      for (let at = 0; at < source.length; at += 3) {
        const spoilt = Buffer.from(source)
        spoilt[at] = at % 2 === 0 ? 0xff : 0
        expect(withoutCameraData(spoilt, type)).toBeDefined()
      }
    },
  )
})
