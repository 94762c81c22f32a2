/** An address as it is read; empty where it holds what stands for no character, as any may. */
export function addressText(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/** What of an address a reader might search for: Arabic words as they stand, nothing in Latin letters. */
export function searchWordsOf(address: string): string {
  return (address.match(/\p{Script=Arabic}[\p{Script=Arabic}\p{M}]+/gu) ?? []).join(' ')
}
