/** What an import may take at most: a hostile or broken source must end, and end soon. */
export interface Limits {
  /** Bytes of one input, however it came: a file, a file of an archive, an answer unpacked. */
  inputBytes: number
  /** Bytes of one picture. */
  pictureBytes: number
  /** Width times height of one picture. */
  picturePixels: number
  /** Redirects that one address may lead through. */
  redirects: number
  /** Seconds that one answer may take from its first byte asked to its last. */
  seconds: number
  /**
   * Seconds of the processor that reading one page may take, many times what the longest takes on a slow machine; what
   * holds many articles gets as many more for each half megabyte.
   */
  readingSeconds: number
  /** Articles that one run takes in. */
  articles: number
  /** Pictures that one article may bring. */
  pictures: number
  /** Folders and archives in each other. */
  depth: number
}

export const defaultLimits: Limits = {
  inputBytes: 50_000_000,
  pictureBytes: 20_000_000,
  picturePixels: 100_000_000,
  redirects: 5,
  seconds: 20,
  readingSeconds: 5,
  articles: 100_000,
  pictures: 100,
  depth: 16,
}
