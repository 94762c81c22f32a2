/** The tag of TIFF under which EXIF says how the camera was held. */
const orientationTag = 0x0112

/**
 * EXIF (as a TIFF structure) that says how a picture is to be turned and nothing else; undefined where it stands upright
 * already, and where nothing says how it stands.
 */
export function orientationOnly(exif: Buffer): Buffer | undefined {
  const orientation = orientationOf(exif)
  if (orientation < 2 || orientation > 8) return undefined
  const bare = Buffer.alloc(26)
  bare.write('MM\0*', 'latin1')
  bare.writeUInt32BE(8, 4)
  bare.writeUInt16BE(1, 8)
  bare.writeUInt16BE(orientationTag, 10)
  bare.writeUInt16BE(3, 12)
  bare.writeUInt32BE(1, 14)
  bare.writeUInt16BE(orientation, 18)
  return bare
}

/** How a picture is to be turned, 1 to 8 as in EXIF; 0 where that cannot be read. */
export function orientationOf(exif: Buffer): number {
  try {
    const isLittle = exif.toString('latin1', 0, 2) === 'II'
    const short = (at: number) => (isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at))
    const start = isLittle ? exif.readUInt32LE(4) : exif.readUInt32BE(4)
    const count = short(start)
    for (let entry = start + 2; entry < start + 2 + count * 12; entry += 12) {
      if (short(entry) === orientationTag) return short(entry + 8)
    }
  } catch {
    // Some programs write half of it; browsers then turn nothing either.
  }
  return 0
}
