import { createHash } from 'node:crypto'
import { sourceOfUrn, urnOfDigest } from '../../article/urn.ts'

/** A name that stays the same for the same thing and needs no site: a UUID of version 5, `urn:uuid:…`. */
export function urnOf(...names: readonly string[]): string {
  return urnOfDigest(createHash('sha1').update(sourceOfUrn(names)).digest())
}
