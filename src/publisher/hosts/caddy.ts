import { address } from '../../article/addresses.ts'
import { hashedPaths, pageFile } from '../../article/published-files.ts'
import { bareBase, type HostPlace, pathPattern, quoted } from './host-place.ts'
import {
  allowedMethods,
  caching,
  compressedEndings,
  hostPolicies,
  securityHeaders,
  typeOf,
  types,
  withdrawnMark,
} from './host-promises.ts'

/** The configuration of Caddy for a published site: a Caddyfile, or a part of one. */
export function caddyConfig(place: HostPlace): string {
  const { root, base } = place
  const bare = bareBase(base)
  const compressed = compressedEndings.map(
    (ending) => `${typeOf(`.${ending}`).replace(/;.*/, '')}*`,
  )
  return `${siteAddress(place)} {
	encode {
		zstd
		gzip
		minimum_length 256
		match {
${compressed.map((type) => `\t\t\theader Content-Type ${type}`).join('\n')}
		}
	}

	map {path} {caching} {
		${quoted(`~${pathPattern(base, hashedPaths)}`)} ${quoted(caching.hashed)}
		default ${quoted(caching.other)}
	}
	map {path} {policy} {
		${quoted('~(?:/|[.]html)$')} ${quoted(hostPolicies.pages)}
		default ${quoted(hostPolicies.others)}
	}
	# The types that Caddy knows by itself are those of the system, which may lack some.
	map {path} {type} {
		${quoted('~/$')} ${quoted(typeOf('.html'))}
${Object.entries(types)
  .map(([ending, type]) => `\t\t${quoted(`~[.]${ending}$`)} ${quoted(type)}`)
  .join('\n')}
		default ${quoted(typeOf(''))}
	}
	header {
${safety}
		Content-Security-Policy {policy}
		Cache-Control {caching}
		Content-Type {type}
	}

	@others not method GET HEAD
	handle @others {
		header Allow ${quoted(allowedMethods)}
		respond 405
	}
	# Hidden files, but for what proves to others whose the host is.
	@hidden {
		path */.*
		not path /.well-known/*
	}
	handle @hidden {
		error 404
	}
${bare === undefined ? '' : `\thandle ${bare} {\n\t\tredir * ${base} permanent\n\t}\n`}	${base === '/' ? 'handle' : `handle_path ${base}*`} {
		root * ${quoted(root)}
		# A withdrawn article: its page says so.
		@withdrawn {
			path */
			file {path}${withdrawnMark}
		}
		error @withdrawn 410
		file_server
	}
${base === '/' ? '' : '\thandle {\n\t\terror 404\n\t}\n'}
	handle_errors {
		root * ${quoted(root)}
		@withdrawn expression {err.status_code} == 410
		@other expression {err.status_code} != 410
${
  base === '/'
    ? ''
    : `		uri @withdrawn strip_prefix ${bare}
`
}		rewrite @withdrawn {path}index.html
		rewrite @other /${pageFile(address.missing)}
		header {
			Content-Security-Policy ${quoted(hostPolicies.pages)}
			Cache-Control ${quoted(caching.other)}
			Content-Type ${quoted(typeOf('.html'))}
		}
		file_server
	}
}
`
}

const safety = Object.entries(securityHeaders)
  .map(([name, value]) => `\t\t${name} ${quoted(value)}`)
  .join('\n')

/** Caddy gets a certificate by itself for a site whose address begins with `https:`. */
function siteAddress({ name, port, isSecure }: HostPlace): string {
  const scheme = isSecure ? 'https' : 'http'
  const standard = isSecure ? 443 : 80
  if (name === undefined) return `:${port}`
  return `${scheme}://${name}${port === standard ? '' : `:${port}`}`
}
