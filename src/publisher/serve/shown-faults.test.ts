import { expect, it } from 'vitest'
import { template } from '../edition/test-edition.ts'
import { contentSecurityPolicy } from '../page/content-security-policy.ts'
import { faultPage, showFaults, withPlaceForFaults } from './shown-faults.ts'

const fault = {
  file: 'articles/x.json',
  field: 'body[0]',
  problem: 'expected text',
  found: '"<b>$&"',
}

it('shows each fault at the top of a page as text', () => {
  const { html } = withPlaceForFaults(template)
  const page = showFaults(html, [fault])
  expect(page).toMatch(
    /<body><section id="faults"[^>]*><ul><li>articles\/x\.json: body\[0\]: expected text, found &quot;&lt;b&gt;\$&amp;&quot;<\/li><\/ul><\/section>\n/,
  )
  expect(showFaults(html, [])).toBe(template.html)
})

it('the policy of a page allows the style of the faults', () => {
  const { script, style = '', policy } = withPlaceForFaults(template)
  expect(style).not.toBe(template.style)
  expect(policy).toBe(contentSecurityPolicy({ script, style }))
  const { policy: _, ...without } = template
  expect(withPlaceForFaults(without).policy).toBeUndefined()
})

it('of very many the first are shown, and the number of the others', () => {
  const page = faultPage(
    Array.from({ length: 500 }, () => fault),
    'listen()',
  )
  expect(page.match(/<li>/g)).toHaveLength(21)
  expect(page).toContain('<li>and 480 more</li>')
  expect(page).toContain('<script type="module">listen()</script>')
})
