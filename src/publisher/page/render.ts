import type { DataFile } from '../../article/published-files.ts'

/** Reads the value of a data file of the site that is made. */
export type ReadData = <T>(file: DataFile<T>) => Promise<T>

/** A page as the reader draws it. */
export interface RenderedPage {
  title: string
  /** Links for the head, in HTML. */
  preloads: string
  html: string
  boot: unknown
}

/** What the publisher is handed by the reader: it never imports it. */
export type Render = (
  path: string,
  given: { base: string; language: string; read: ReadData; site?: string | undefined },
) => Promise<RenderedPage>
