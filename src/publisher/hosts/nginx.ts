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

/** The configuration of nginx for a published site: a file for `conf.d/` or `sites-enabled/`. */
export function nginxConfig(place: HostPlace): string {
  const { root, base, name, port, isSecure } = place
  const missing = base + pageFile(address.missing)
  // Several sites on one host must not share a variable.
  const suffix = `${name ?? 'site'}${base}`.replace(/[^a-z0-9]+/gi, '_').replace(/_$/, '')
  const bare = bareBase(base)
  return `# ${isSecure ? 'certbot --nginx adds what https: needs.' : 'Answers http: alone.'} A folder is asked for at ${base}

map $uri $caching_${suffix} {
    default ${quoted(caching.other)};
    ${quoted(`~${pathPattern(base, hashedPaths)}`)} ${quoted(caching.hashed)};
}
map $sent_http_content_type $policy_${suffix} {
    default ${quoted(hostPolicies.others)};
    ~^text/html ${quoted(hostPolicies.pages)};
}
map $status $allow_${suffix} {
    default "";
    405 ${quoted(allowedMethods)};
}

server {
    listen ${port};
    listen [::]:${port};
    server_name ${name ?? '_'};
    server_tokens off;
    absolute_redirect off;
    charset utf-8;
    charset_types application/json application/manifest+json application/xml text/css text/javascript text/plain;

    types {
${Object.entries(types)
  .map(([ending, type]) => `        ${bareType(type)} ${ending};`)
  .join('\n')}
    }
    default_type ${bareType(typeOf(''))};

    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_comp_level 5;
    gzip_min_length 256;
    gzip_types ${compressedTypes()};
    # With the module ngx_http_brotli_filter (Debian: libnginx-mod-http-brotli-filter):
    # brotli on;
    # brotli_comp_level 5;
    # brotli_min_length 256;
    # brotli_types ${compressedTypes()};

${Object.entries(securityHeaders)
  .map(([header, value]) => `    add_header ${header} ${quoted(value)} always;`)
  .join('\n')}
    add_header Content-Security-Policy $policy_${suffix} always;
    add_header Cache-Control $caching_${suffix} always;
    add_header Allow $allow_${suffix} always;

    if ($request_method !~ ^(GET|HEAD)$) {
        return 405;
    }
    # Hidden files, but for what proves to others whose the host is.
    location ~ /\\.(?!well-known/) {
        return 404;
    }
    # A withdrawn article: its page says so.
    error_page 410 \${uri}index.html;
    # A folder without a page: nobody is shown what lies in it.
    error_page 403 =404 ${missing};
    error_page 404 ${missing};
    location ${base} {
        ${base === '/' ? `root ${quoted(root)}` : `alias ${quoted(`${root}/`)}`};
        index index.html;
        if (-f \${request_filename}${withdrawnMark}) {
            return 410;
        }
    }
${bare === undefined ? '' : `    location = ${bare} {\n        return 301 ${base}$is_args$args;\n    }\n    location / {\n        return 404;\n    }\n`}}
`
}

function bareType(type: string): string {
  return type.replace(/;.*/, '')
}

/** Pages are always compressed, and nginx warns where they are named. */
function compressedTypes(): string {
  const endings = compressedEndings.filter((ending) => ending !== 'html')
  return endings.map((ending) => bareType(typeOf(`.${ending}`))).join(' ')
}
