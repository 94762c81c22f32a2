import { closeSync, openSync, writeSync } from 'node:fs'

/**
 * Writes a WordPress export of so many posts, and half as many again that were not published, with authors, categories,
 * tags and pictures of its own; no two of its posts have the same text.
 */
export function writeExportFile(file: string, posts: number): void {
  const handle = openSync(file, 'w')
  try {
    writeSync(handle, head)
    for (let at = 0; at < posts; at++) {
      writeSync(handle, postOf(at, 'publish'))
      if (at % 2 === 0) writeSync(handle, postOf(posts + at, at % 4 === 0 ? 'draft' : 'private'))
      if (at % 10 === 0) writeSync(handle, pageOf(posts * 3 + at, at))
    }
    writeSync(handle, '</channel></rss>\n')
  } finally {
    closeSync(handle)
  }
}

const sections = ['أخبار', 'ثقافة', 'رياضة', 'اقتصاد', 'علوم', 'رأي']
const writers = ['منى الأحمد', 'سامي حسن', 'نادر عوض', 'هدى صالح']
const words =
  'قال أمين المتحف إن القاعة الجديدة تعرض أدوات جمعت من بيوت القرى القريبة ويشرح الدليل كيف كانت تصنع في الوادي قبل مئة عام حين لم يكن في السوق غير دكان واحد وكان الناس يحملون ما يحتاجون إليه من الساحل على ظهور الجمال'.split(
    ' ',
  )

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>صحيفة الوادي</title><link>https://wadi.example</link><language>ar</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://wadi.example</wp:base_blog_url>
${writers.map((name, at) => `<wp:author><wp:author_login>w${at}</wp:author_login><wp:author_display_name><![CDATA[${name}]]></wp:author_display_name></wp:author>`).join('\n')}
${sections.map((name, at) => `<wp:category><wp:term_id>${at}</wp:term_id><wp:category_nicename>s${at}</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>`).join('\n')}
`

/** Words that follow from two numbers alone. */
function textOf(post: number, part: number): string {
  let seed = Math.imul(post * 31 + part + 1, 0x9e3779b1)
  return Array.from({ length: 45 }, () => {
    seed = Math.imul(seed ^ (seed >>> 15), 0x85ebca6b) + 0x6d2b79f5
    return words[(seed >>> 8) % words.length]
  }).join(' ')
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function postOf(at: number, status: string): string {
  const day = `20${twoDigits(10 + (at % 12))}-${twoDigits(1 + (at % 11))}-${twoDigits(1 + (at % 27))}`
  const section = at % sections.length
  const parts = Array.from({ length: 6 }, (_, part) => `${textOf(at, part)}.`)
  return `<item><title><![CDATA[الخبر رقم ${at} من أخبار الوادي]]></title><link>https://wadi.example/${day.replaceAll('-', '/')}/post-${at}/</link>
<dc:creator>w${at % writers.length}</dc:creator><guid isPermaLink="false">https://wadi.example/?p=${at + 1}</guid>
<content:encoded><![CDATA[${parts.slice(0, 2).join('\n\n')}\n\n[caption id="attachment_${at}" width="300"]<img class="wp-image-1" src="" alt="" /> ${textOf(at, 9)}[/caption]\n\n<blockquote>${parts[2]}</blockquote>\n\n${parts.slice(3).join('\n')}\n\n[contact-form-7 id="1"]]]></content:encoded>
<excerpt:encoded><![CDATA[ملخص الخبر رقم ${at}]]></excerpt:encoded><wp:post_id>${at + 1}</wp:post_id>
<wp:post_date>${day} 13:00:00</wp:post_date><wp:post_date_gmt>${day} 10:00:00</wp:post_date_gmt><wp:post_name>post-${at}</wp:post_name>
<wp:status>${status}</wp:status><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password>
<category domain="category" nicename="s${section}"><![CDATA[${sections[section]}]]></category>
<category domain="post_tag" nicename="tag-${at % 50}"><![CDATA[وسم ${at % 50}]]></category>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_id>${at}</wp:comment_id><wp:comment_content><![CDATA[${textOf(at, 8)}]]></wp:comment_content></wp:comment></item>
`
}

function pageOf(id: number, at: number): string {
  const type = at === 0 ? 'page' : 'attachment'
  return `<item><title>${type} ${id}</title><link>https://wadi.example/${type}-${id}/</link><guid>https://wadi.example/?page=${id}</guid>
<content:encoded><![CDATA[${textOf(id, 1)}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_name>${type}-${id}</wp:post_name>
<wp:status>${type === 'page' ? 'publish' : 'inherit'}</wp:status><wp:post_type>${type}</wp:post_type>
<wp:attachment_url>https://wadi.example/wp-content/uploads/${id}.jpg</wp:attachment_url></item>
`
}
