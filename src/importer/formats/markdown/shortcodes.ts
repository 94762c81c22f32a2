import { escapeXml } from '../../../article/text/escape-xml.ts'

/** Calls of a site generator’s own programs: `{{< youtube id >}}`, `{% include x %}`, `{{ youtube(id="x") }}`. */
const calls =
  /\{\{[<%]\s*(?<hugo>[^{}\n]{0,500}?)\s*\/?[>%]\}\}|\{%-?\s*(?<liquid>[^{}\n]{0,500}?)\s*-?%\}/g

/** Calls that only frame what stands between them, or say something to the generator alone. */
const frames =
  /^(?:raw|endraw|comment|endcomment|highlight|endhighlight|more|toc|hint|notice|note|alert|admonition|callout|details|tab|tabs|tabpane|rtl|ltr|center|br|lead|quote|blockquote|endquote|mark)$/

/** Calls that name a page of the site, within the address of a link. */
const pages = /^(?:ref|relref|link|post_url|site\.baseurl|url)$/

const players: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  youtubelite: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  tweet: (id) => `https://twitter.com/i/status/${id}`,
  twitter: (id) => `https://twitter.com/i/status/${id}`,
  x: (id) => `https://x.com/i/status/${id}`,
  gist: (id) => `https://gist.github.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  spotify: (id) => `https://open.spotify.com/${id}`,
}

/** A text whose calls are told as HTML, and the names of those that nothing is known of, with how many there are. */
export interface ToldCalls {
  text: string
  unknown: Map<string, number>
}

/** Tells the calls of a text: pictures and players as HTML, links to pages by their names, the rest left out. */
export function tellShortcodes(source: string): ToldCalls {
  const unknown = new Map<string, number>()
  const text = source.replace(calls, (_, ...rest) => {
    const { hugo, liquid } = rest.at(-1)
    const call = String(hugo ?? liquid).trim()
    const [name = '', ...others] = call.split(/\s+/)
    const args = others.join(' ')
    // The end of a pair, and a comment: `{{< /notice >}}`, `{{</* x */>}}`.
    if (call === '' || /^(?:\/|end|\/\*)/.test(call)) return ''
    const told = tellCall(name.toLowerCase(), args)
    if (told !== undefined) return told
    unknown.set(name, (unknown.get(name) ?? 0) + 1)
    return ''
  })
  return { text, unknown }
}

function tellCall(name: string, args: string): string | undefined {
  const { named, plain } = argumentsOf(args)
  if (frames.test(name)) return ''
  if (pages.test(name)) return plain[0] ?? named.path ?? ''
  if (/^(?:figure|img|image|imgproc|picture|include)$/.test(name)) {
    const src =
      named.src ?? named.image_path ?? named.url ?? (/^include$/.test(name) ? undefined : plain[0])
    if (src === undefined) return name === 'include' ? undefined : ''
    return figureHtml(src, named)
  }
  const player = players[name]
  const id = named.id ?? plain.at(-1)
  if (player !== undefined && id !== undefined && /^[\w/-]{3,80}$/.test(id))
    return `\n\n<iframe src="${escapeXml(player(id))}"></iframe>\n\n`
  const address = [...Object.values(named), ...plain].find((one) => /^https?:\/\/\S+$/.test(one))
  return name === 'embed' && address !== undefined ? `\n\n${address}\n\n` : undefined
}

function figureHtml(
  src: string,
  { caption, title, alt, attr, credit }: Record<string, string>,
): string {
  const whose = attr ?? credit
  const said = [caption ?? title, whose && `<cite>${escapeXml(whose)}</cite>`].filter(Boolean)
  const under = said.length === 0 ? '' : `<figcaption>${said.join(' ')}</figcaption>`
  return `\n\n<figure><img src="${escapeXml(src)}" alt="${escapeXml(alt ?? '')}">${under}</figure>\n\n`
}

/** `src="a.jpg" "b c" d` as named and plain arguments. */
function argumentsOf(args: string): { named: Record<string, string>; plain: string[] } {
  const named: Record<string, string> = {}
  const plain: string[] = []
  for (const [, name, double, single, bare] of args.matchAll(
    /(?:([\w-]{1,40})\s*=\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/g,
  )) {
    const value = double ?? single ?? bare ?? ''
    if (name === undefined) plain.push(value)
    else named[name.toLowerCase()] = value
  }
  return { named, plain }
}
