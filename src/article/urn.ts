/** The name space of names that are no addresses; RFC 9562, section 6.6. */
const nameSpace = [
  0x6b, 0xa7, 0xb8, 0x14, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
]

/** What the SHA-1 is taken of that makes a URN of names. */
export function sourceOfUrn(names: readonly string[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...nameSpace, ...new TextEncoder().encode(JSON.stringify(names))])
}

/** A name that stays the same for the same thing and needs no site: a UUID of version 5, `urn:uuid:…`, of a SHA-1. */
export function urnOfDigest(digest: Uint8Array): string {
  const bytes = digest.slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}
