/** An item of a WordPress export as tests write it; what is not said is as of a published post. */
export interface TestItem {
  id?: number
  title?: string
  type?: string
  status?: string
  content?: string
  fields?: string
}

/** The text of a WordPress export that holds these items. */
export function exportOf(...items: TestItem[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>الوادي</title>
<language>ar</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://wadi.example</wp:base_blog_url>
${items.map(itemOf).join('\n')}</channel></rss>`
}

function itemOf(
  {
    id,
    title = 'عنوان',
    type = 'post',
    status = 'publish',
    content = 'نص الخبر.',
    fields = '',
  }: TestItem,
  at: number,
): string {
  const number = id ?? at + 1
  return `<item><title><![CDATA[${title}]]></title><link>https://wadi.example/${number}/</link>
<guid>https://wadi.example/?p=${number}</guid><content:encoded><![CDATA[${content}]]></content:encoded>
<wp:post_id>${number}</wp:post_id><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${fields}</item>`
}

/** A custom field of an item. */
export function metaOf(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`
}
