/** Hands the reader a file, as a browser hands over what is downloaded. */
export function offerFile(content: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // A download that has begun no longer needs it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
