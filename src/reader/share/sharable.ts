import type { ArticleView } from '../../article/edition.ts'

/** A page that can be shared. */
export interface Sharable {
  title: string
  /** Its own short address, whatever the window shows: `/a/suez/`. */
  path: string
  /** The edition's name. */
  edition: string
  view?: ArticleView
}
