/** Reads a published data file of this site; the reader's render asks through it. */
export type ReadData = <T>(file: string & { readonly holds?: T }) => Promise<T>

/** A page as the reader draws it. `preloads` are links for the head, in HTML; the title is text. */
export interface RenderedPage {
  title: string
  preloads: string
  html: string
  boot: unknown
}

/** What the publisher is handed by the reader: it never imports it. */
export type Render = (
  path: string,
  given: { base: string; language: string; read: ReadData; site?: string | undefined },
) => Promise<RenderedPage>
