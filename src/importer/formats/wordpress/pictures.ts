import { escapeXml } from '../../../article/text/escape-xml.ts'
import type { Attachment } from './site-index.ts'

/** The HTML of a picture of the media library with what is said of it there. */
export function figureHtml(attachment: Attachment): string {
  const { caption, credit } = attachment
  const whose = credit === undefined ? '' : `<span class="credit">${escapeXml(credit)}</span>`
  const said = [caption === undefined ? '' : escapeXml(caption), whose].join(' ').trim()
  return `<figure>${imageHtml(attachment)}${said === '' ? '' : `<figcaption>${said}</figcaption>`}</figure>`
}

function imageHtml({ url, alt, width, height }: Attachment): string {
  const size = width && height ? ` width="${width}" height="${height}"` : ''
  return `<img src="${escapeXml(url)}"${size} alt="${escapeXml(alt ?? '')}">`
}

/**
 * The pictures of a text in their full size: WordPress writes `storm-300x200.jpg` and which picture of the media library
 * that is, `wp-image-12`. One that was cut otherwise since stays as it is.
 */
export function withFullPictures(
  html: string,
  attachments: ReadonlyMap<string, Attachment>,
): string {
  return html.replace(/<img\b[^<>]{0,5000}>/gi, (image) => {
    const id =
      /\bwp-image-(\d{1,12})\b/.exec(image)?.[1] ?? /\bdata-id="(\d{1,12})"/.exec(image)?.[1]
    const attachment = id === undefined ? undefined : attachments.get(id)
    const src = attributeOf(image, 'src')
    if (attachment === undefined || src === undefined) return image
    if (stemOf(src) !== stemOf(attachment.url)) return image
    const alt = attributeOf(image, 'alt') || (attachment.alt && escapeXml(attachment.alt)) || ''
    const { width, height, url } = attachment
    const size = width && height ? ` width="${width}" height="${height}"` : ''
    return `<img src="${escapeXml(url)}"${size} alt="${alt.replaceAll('"', '&quot;')}">`
  })
}

function attributeOf(tag: string, name: string): string | undefined {
  const [, a, b] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag) ?? []
  return a ?? b
}

/** The name of a picture's file without what says its size. */
function stemOf(url: string): string {
  const name =
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? ''
  return name.replace(/\.\w+$/, '').replace(/-(?:\d+x\d+|scaled)$/, '')
}
