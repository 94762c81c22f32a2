import { describeFault, type Fault } from '../../article/faults.ts'
import { escapeXml } from '../../article/text/escape-xml.ts'
import { contentSecurityPolicy } from '../page/content-security-policy.ts'
import type { DocumentTemplate } from '../page/document.ts'

const mark = '<!--faults-->'

/** How many faults a page shows; a folder of another program has one in each file. */
const mostShown = 20

const style =
  '#faults{position:relative;z-index:9;padding:12px 20px;background:#7a1212;color:#fff;font:14px/1.6 monospace;text-align:left;overflow-wrap:anywhere}#faults ul{margin:0;padding-inline-start:20px}'

/** A template whose pages have a place for the faults of the edition, which `showFaults` fills. */
export function withPlaceForFaults(template: DocumentTemplate): DocumentTemplate {
  const styled = `${template.style ?? ''}${style}`
  const { script } = template
  return {
    ...template,
    html: template.html.replace(/<body[^>]*>/, `$&${mark}`),
    style: styled,
    ...(template.policy !== undefined && {
      policy: contentSecurityPolicy({ script, style: styled }),
    }),
  }
}

/** Shows faults at the top of a page: whoever writes an article looks at its page, not at a terminal. */
export function showFaults(page: string, faults: readonly Fault[]): string {
  return page.replace(mark, () => (faults.length === 0 ? '' : faultList(faults)))
}

/** The page of an edition that cannot be opened; `listening` is a script that loads it anew after a change. */
export function faultPage(faults: readonly Fault[], listening: string): string {
  const head = `<meta charset="utf-8"><title>${escapeXml(faults[0]?.file ?? '')}</title><style>${style}</style>`
  const page = `<!doctype html>${head}${mark}<script type="module">${listening}</script>`
  return showFaults(page, faults)
}

function faultList(faults: readonly Fault[]): string {
  const lines = faults.slice(0, mostShown).map(describeFault)
  if (faults.length > mostShown) lines.push(`and ${faults.length - mostShown} more`)
  const items = lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')
  return `<section id="faults" lang="en" dir="ltr" role="alert"><ul>${items}</ul></section>`
}
