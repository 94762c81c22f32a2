import type { WxrRecord } from './wxr-records.ts'

/** What becomes of an item: left out under a name that the report counts it by, or read as what it is. */
export type Visibility = { leftOut: string } | { kind: 'post' | 'page'; unpublished?: string }

/** What a publisher may still want to come out; all else is rubbish, or WordPress's own. */
const unpublished = new Set(['draft', 'pending', 'future', 'private'])

/** Custom fields by which plugins show a post to members alone, where they say so. */
const membersOnly: readonly [key: RegExp, isOpen: RegExp][] = [
  [/^_members_access_role$/, /^$/],
  [/^_jetpack_newsletter_access$/, /^(?:everybody)?$/],
  [/^rcp_(?:subscription_level|access_level|user_level)$/, /^(?:|0|all|none|a:0:\{\})$/i],
  [/^_wpmem_block$/, /^(?:|0)$/],
  [/^_(?:wc_memberships_content_restricted|s2member_level)$/, /^(?:|no)$/i],
  [/^ihc_mb_who$/, /^(?:|all)$/i],
  [/^_is_(?:premium|paid|members_only)$/, /^(?:|0|no|false)$/i],
]

/**
 * Whether an item was there for every reader of the site. Only a published one without a password is; what is open,
 * for who may see what, is decided against showing it.
 */
export function visibilityOf({ fields, meta }: WxrRecord): Visibility {
  const type = fields.get('wp:post_type') ?? ''
  const status = fields.get('wp:status') ?? ''
  if (type !== 'post' && type !== 'page') return { leftOut: type === '' ? 'of no type' : type }
  const named = (what: string) => ({ leftOut: `${what} ${type}` })
  if ((fields.get('wp:post_password') ?? '') !== '') return named('password-protected')
  const isClosed = [...meta].some(([key, value]) =>
    membersOnly.some(([name, open]) => name.test(key) && !open.test(value.trim())),
  )
  if (isClosed) return named('members-only')
  if (status === 'publish') return { kind: type }
  if (!unpublished.has(status)) return named(status === '' ? 'of no status' : status)
  return type === 'page' ? named(status) : { kind: type, unpublished: `${status} ${type}` }
}
