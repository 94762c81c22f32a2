/** Modules of the reader; the plugin is told where they lie, because the publisher never imports them. */
export interface ReaderModules {
  render: string
  start: string
  worker: string
}
