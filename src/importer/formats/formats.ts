import { articleJson } from './article-json/article-json.ts'
import { bbc } from './bbc/bbc.ts'
import { blogger } from './blogger/blogger.ts'
import { feed } from './feed/feed.ts'
import type { Format } from './format.ts'
import { ghost } from './ghost/ghost.ts'
import { guardian } from './guardian/guardian.ts'
import { htmlPage } from './html-page/html-page.ts'
import { jsonFeed } from './json-feed/json-feed.ts'
import { jsonLd } from './json-ld/json-ld.ts'
import { jsonLdScripts } from './json-ld-scripts/json-ld-scripts.ts'
import { markdown } from './markdown/markdown.ts'
import { medium } from './medium/medium.ts'
import { mhtml } from './mhtml/mhtml.ts'
import { ninjs } from './ninjs/ninjs.ts'
import { records } from './records/records.ts'
import { substack } from './substack/substack.ts'
import { telegram } from './telegram/telegram.ts'
import { textPage } from './text-page/text-page.ts'
import { wordpress } from './wordpress/wordpress.ts'
import { wordpressRest } from './wordpress-rest/wordpress-rest.ts'

/**
 * Every format by the name of its folder, the surest first: an input is read by the first that takes it for its own,
 * and each of the later ones would take some of what the earlier ones read.
 */
export const formats = {
  'article-json': articleJson,
  bbc,
  guardian,
  ghost,
  'wordpress-rest': wordpressRest,
  telegram,
  'json-feed': jsonFeed,
  'json-ld': jsonLd,
  ninjs,
  // Last of JSON: it takes everything that has a title and a text.
  records,
  // Before feed: exports are feeds in form, and hold what was never published.
  wordpress,
  blogger,
  substack,
  feed,
  // Before html-page, which reads the page in it.
  mhtml,
  // Before html-page, which knows nothing of drafts.
  medium,
  'json-ld-scripts': jsonLdScripts,
  'html-page': htmlPage,
  markdown,
  // Last of all: it takes every text that is no markup and no JSON.
  'text-page': textPage,
} as const satisfies Record<string, Format>
