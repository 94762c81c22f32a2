import type { Files } from '../../article/zip-files.ts'
import { epubFiles } from './epub.ts'
import { feedFile } from './feed-file.ts'
import { markdownFiles } from './markdown.ts'
import { ninjsOf } from './ninjs.ts'
import type { Opened } from './opened.ts'

/** A format: whether it is written as one file, as many in a folder, or as many in one zip file. */
export interface Format {
  form: 'file' | 'folder' | 'zip'
  /** What the default name ends with. */
  ending: string
  files: (opened: Opened) => Files
}

export const formatNames = ['ninjs', 'jsonfeed', 'rss', 'markdown', 'epub'] as const

export type FormatName = (typeof formatNames)[number]

export const formats: Record<FormatName, Format> = {
  ninjs: { form: 'folder', ending: '-ninjs', files: ninjsFiles },
  jsonfeed: { form: 'file', ending: '.feed.json', files: (opened) => one('feed.json', opened) },
  rss: { form: 'file', ending: '.rss.xml', files: (opened) => one('feed.xml', opened) },
  markdown: { form: 'folder', ending: '-markdown', files: markdownFiles },
  epub: { form: 'zip', ending: '.epub', files: epubFiles },
}

async function* one(file: 'feed.json' | 'feed.xml', opened: Opened): Files {
  yield [file, feedFile(file, opened)]
}

async function* ninjsFiles(opened: Opened): Files {
  for (const { summary } of opened.catalogue.entries) {
    const object = ninjsOf(opened.article(summary.id), opened)
    yield [`${summary.id}.json`, `${JSON.stringify(object, null, 2)}\n`]
  }
}
