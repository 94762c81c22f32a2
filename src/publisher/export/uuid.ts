import { createHash } from 'node:crypto'

/** The name space of names that are no addresses; RFC 9562, section 6.6. */
const nameSpace = Buffer.from('6ba7b8149dad11d180b400c04fd430c8', 'hex')

/** A name that stays the same for the same thing and needs no site: a UUID of version 5, `urn:uuid:…`. */
export function urnOf(...names: readonly string[]): string {
  const digest = createHash('sha1').update(nameSpace).update(JSON.stringify(names)).digest()
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80
  const hex = digest.toString('hex').slice(0, 32)
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
