/** Hands the reader a text as a file. */
export function offerText(content: string, name: string, type: string): void {
  offerFile(new Blob([content], { type: `${type};charset=utf-8` }), name)
}

/** Hands the reader a file, as a browser hands over what is downloaded. */
export function offerFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // A download that has begun no longer needs it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
