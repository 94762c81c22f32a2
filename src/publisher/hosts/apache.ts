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

/** The configuration of Apache 2.4 for a published site: a file for `sites-enabled/`. */
export function apacheConfig(place: HostPlace): string {
  const { root, base, name, port, isSecure } = place
  const bare = bareBase(base)
  const compressed = compressedEndings.map((ending) => typeOf(`.${ending}`).replace(/;.*/, ''))
  return `# a2enmod headers rewrite deflate brotli${isSecure ? '; certbot --apache adds what https: needs' : ''}

<VirtualHost *:${port}>
${name === undefined ? '' : `    ServerName ${name}\n`}    ${base === '/' ? `DocumentRoot ${quoted(root)}` : `Alias ${base} ${quoted(`${root}/`)}`}
    TraceEnable off
${bare === undefined ? '' : `    RedirectMatch 301 ^${bare}$ ${base}\n    RedirectMatch 404 ^/(?!${base.slice(1)})\n`}    ErrorDocument 404 ${base}${pageFile(address.missing)}
    ErrorDocument 410 ${base}%{reqenv:WITHDRAWN}/index.html

    <Directory ${quoted(root)}>
        Require all granted
        Options FollowSymLinks
        AllowOverride None
        DirectoryIndex index.html
        DirectorySlash On

        RewriteEngine On
        RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$
        RewriteRule ^ - [R=405,L]
        # Hidden files, but for what proves to others whose the host is.
        RewriteRule "(^|/)[.](?!well-known/)" - [R=404,L]
        # A withdrawn article: its page says so.
        RewriteCond %{REQUEST_FILENAME}/${withdrawnMark} -f
        RewriteRule "(.+)/$" - [E=WITHDRAWN:$1,G]
        # A folder without a page: nobody is shown what lies in it.
        RewriteCond %{REQUEST_FILENAME} -d
        RewriteCond %{REQUEST_FILENAME}/index.html !-f
        RewriteRule ^ - [R=404,L]
    </Directory>

${Object.entries(types)
  .map(([ending, type]) => `    AddType ${quoted(type)} .${ending}`)
  .join('\n')}
    <FilesMatch "^[^.]*$">
        ForceType ${quoted(typeOf(''))}
    </FilesMatch>

    # Without NoChange a browser's question for a compressed file is never answered with 304.
    DeflateAlterETag NoChange
    AddOutputFilterByType DEFLATE ${compressed.join(' ')}
    <IfModule mod_brotli.c>
        BrotliAlterETag NoChange
        BrotliCompressionQuality 5
        AddOutputFilterByType BROTLI_COMPRESS;DEFLATE ${compressed.join(' ')}
    </IfModule>

${Object.entries(securityHeaders)
  .map(([header, value]) => `    Header always set ${header} ${quoted(value)}`)
  .join('\n')}
    Header always set Content-Security-Policy ${quoted(hostPolicies.others)}
    Header always set Content-Security-Policy ${quoted(hostPolicies.pages)} "expr=%{CONTENT_TYPE} =~ m#^text/html#"
    Header always set Cache-Control ${quoted(caching.other)}
    Header always set Cache-Control ${quoted(caching.hashed)} "expr=%{REQUEST_URI} =~ m#${pathPattern(base, hashedPaths)}# && %{REQUEST_STATUS} != '404'"
    Header always set Allow ${quoted(allowedMethods)} "expr=%{REQUEST_STATUS} == '405'"
</VirtualHost>
`
}
