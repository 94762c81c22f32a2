import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDrawing } from './drawing.ts'
import { drawing, links, ns, published } from './test-drawings.ts'

describe('a drawing that could act is refused and names what it found', () => {
  const html = 'xmlns:h="http://www.w3.org/1999/xhtml"'
  const base64 = 'PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+'
  it.each([
    ['<script>', '<script>alert(1)</script>'],
    [
      '<my-s:script>',
      '<my-s:script xmlns:my-s="http://www.w3.org/2000/svg">alert(1)</my-s:script>',
    ],
    ['<a:script>', '<a:script xmlns:a="http://www.w3.org/2000&#47;svg">alert(1)</a:script>'],
    ['<h:script>', `<h:script ${html}>alert(1)</h:script>`],
    ['<script>', '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'],
    ['<h:iframe>', `<desc><h:iframe ${html} src="javascript:alert(1)"/></desc>`],
    ['<foreignObject>', '<foreignObject><body onload="alert(1)"/></foreignObject>'],
    ['<iframe>', '<iframe src="javascript:alert(1)"/>'],
    ['<a>', '<a href="&#106;avascript:alert(1)"><text>x</text></a>'],
    ['<a>', '<a xlink:href="https://evil.example"><text>x</text></a>'],
    ['<image>', '<image href="https://evil.example/x.png"/>'],
    ['<image>', '<image href="file:///etc/passwd"/>'],
    ['<feImage>', '<filter><feImage href="https://evil.example/x.png"/></filter>'],
    ['<set>', '<use href="#a"><set attributeName="href" to="https://evil.example/x.svg#a"/></use>'],
    ['<animate>', '<rect><animate attributeName="href" values="javascript:alert(1)"/></rect>'],
    ['<animateMotion>', '<animateMotion/>'],
    ['<discard>', '<discard href="#a"/>'],
    ['<handler>', '<handler type="application/ecmascript">alert(1)</handler>'],
    ['<audio>', '<audio src="https://evil.example/a.mp3"/>'],
    ['<SCRIPT>', '<SCRIPT>alert(1)</SCRIPT>'],
    ['<unknown>', '<unknown/>'],
    ['onload=', '<g onload="alert(1)"/>'],
    ['ONCLICK=', '<g ONCLICK="alert(1)"/>'],
    ['onbegin=', '<path onbegin="alert(1)"/>'],
    ['on-anything=', '<path on-anything="alert(1)"/>'],
    ['href="https', '<use href="https://evil.example/x.svg#a"/>'],
    ['xlink:href="other.svg', '<use xlink:href="other.svg#a"/>'],
    ['x:href="/x', '<use xmlns:x="http://www.w3.org/1999/xlink" x:href="/x.svg#a"/>'],
    ['href="data', `<use href="data:image/svg+xml;base64,${base64}#a"/>`],
    ['href="javascript', '<linearGradient href="&#x6a;&#x61;vascript:alert(1)"/>'],
    ['href="', '<use href="&#9;java&#10;script:alert(1)"/>'],
    ['href=""', '<use href=""/>'],
    ['href="# a"', '<use href="# a"/>'],
    ['fill="url(https', '<rect fill="url(https://evil.example/#a)"/>'],
    ['fill="url(', '<rect fill="url( \'data:image/svg+xml,x#a\')"/>'],
    ['style="url(//', '<rect style="fill:url(//evil.example/x#a)"/>'],
    ['style="URL(', '<rect style="fill:URL(other.svg#a)"/>'],
    ['style="\\\\75', '<rect style="fill:\\75rl(https://evil.example)"/>'],
    ['style="image-set(', '<rect style="background:image-set(\'https://evil.example\' 1x)"/>'],
    ['style="-webkit-image-set(', '<g style="cursor:-webkit-image-set(&quot;/x&quot; 1x)"/>'],
    ['style="expression(', '<rect style="width:expression(alert(1))"/>'],
    ['style="src(', '<rect style="fill:src(&quot;https://evil.example&quot;)"/>'],
    ['style="url(', '<rect style="-moz-binding:url(https://evil.example#x)"/>'],
    ['style="url(', '<rect style="behavior:url(#default#time2)"/>'],
    ['filter="url(', '<rect filter="url(x.svg#f)"/>'],
    ['marker-end="url(', '<path marker-end="url(&#104;ttps://evil.example)"/>'],
    ['<style> "@import', '<style>@import "https://evil.example/x.css";</style>'],
    ['<style> "@import', '<style>@im<!-- -->port url(https://evil.example);</style>'],
    ['<style> "@IMPORT', '<style><![CDATA[@IMPORT]]> "x";</style>'],
    ['<style> "@font-face', '<style>@font-face{font-family:x;src:url(x.woff)}</style>'],
    ['<style> "url(', '<style>.a{fill:url(https://evil.example)}</style>'],
    ['<style> "url(', '<style>.a{fill:u<g xmlns="urn:x">z</g>rl(/x)}</style>'],
    ['<style> "@\\\\69', '<style>@\\69mport "https://evil.example"</style>'],
    ['<style> "image(', '<style>.a{mask:image("https://evil.example")}</style>'],
    ['<?xml-stylesheet', '<?xml-stylesheet href="https://evil.example/x.css"?>'],
  ])('%s in %s', (found, inside) => {
    expect(() => published(drawing(inside))).toThrow(`found ${found}`)
    expect(() => published(drawing(inside))).toThrow(/^line 1: expected a drawing of shapes/)
  })

  it.each([
    [
      'the root itself',
      '<script xmlns="http://www.w3.org/2000/svg">alert(1)</script>',
      /found <script>/,
    ],
    ['HTML', '<!doctype html><title>x</title><script>alert(1)</script>', /line 1/],
    ['XHTML', `<html xmlns="http://www.w3.org/1999/xhtml"><svg ${ns}/></html>`, /found <html>/],
    ['no namespace', '<svg><script>alert(1)</script></svg>', /expected <svg xmlns=/],
    ['a root that runs', `<svg ${ns} onload="alert(1)"/>`, /found onload=/],
    ['a root of another case', `<SVG ${ns}/>`, /found <SVG>/],
    [
      'a stylesheet before the root',
      `<?xml-stylesheet type="text/xsl" href="data:,x"?><svg ${ns}/>`,
      /xml-stylesheet/,
    ],
    [
      'an entity',
      `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]><svg ${ns}>&x;</svg>`,
      /DOCTYPE/,
    ],
    [
      'an entity from outside',
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg ${ns}>&x;</svg>`,
      /DOCTYPE/,
    ],
    [
      'an attribute by default',
      `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]><svg ${ns}/>`,
      /DOCTYPE/,
    ],
    ['an entity of HTML', drawing('<text>&nbsp;</text>'), /well-formed/],
    ['an entity of the language', drawing('<text>&constructor;&toString;</text>'), /well-formed/],
    ['XML 1.1', `<?xml version="1.1"?><svg ${ns}/>`, /XML 1\.0/],
    ['half of one', `<svg ${ns}><path d="M0`, /well-formed/],
    ['two of them', `<svg ${ns}/><svg ${ns}/>`, /well-formed/],
    ['an attribute twice', `<svg ${ns}><path d="M0" d="M1"/></svg>`, /well-formed/],
    ['nothing', '', /well-formed/],
    ['a null character', drawing('\0'), /well-formed/],
    ['a deep one', drawing('<g>'.repeat(5000) + '</g>'.repeat(5000)), /levels/],
    ['a large one', drawing(' '.repeat(10_000_001)), /at most 10 MB/],
  ])('%s', (_, source, fault) => {
    expect(() => published(source)).toThrow(fault)
  })

  it('names the line', () => {
    expect(() => published(drawing('\n<g>\n<script/></g>'))).toThrow(/^line 3:/)
  })
})

describe('a drawing of shapes and words passes as it is', () => {
  it.each(readdirSync('public/images'))('the sample’s %s', (file) => {
    const source = readFileSync(`public/images/${file}`)
    expect(Buffer.compare(Buffer.from(published(source)), source)).toBe(0)
  })

  it.each([
    '<!-- hand-made --><g id="أ" class="a b" aria-label="نهر (ب)"><title>نهر</title></g>',
    '<style type="text/css"><![CDATA[.st0{fill:#A3152F;stroke:rgb(0,0,0);clip-path:url(#c)}]]></style>',
    '<style>@media (prefers-color-scheme:dark){path:not(.a){fill:#fff}}</style>',
    '<defs><linearGradient id="g"/><linearGradient id="h" xlink:href="#g"/></defs>',
    '<rect style="fill:url(&quot;#g&quot;);transform:translate(1px, 2px)" filter="url( #f )"/>',
    '<s:path xmlns:s="http://www.w3.org/2000/svg" d="M0 0"/><svg x="1"><path/></svg>',
    '<text xml:space="preserve" xml:lang="ar">&lt;script&gt; &#1587; &amp;</text>',
    '<filter id="f"><feGaussianBlur stdDeviation="2"/><feBlend in="SourceGraphic"/></filter>',
  ])('%s', (inside) => {
    const source = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${drawing(inside)}\n`
    expect(published(source)).toBe(source)
  })

  it('with its size', () => {
    const found = readDrawing(Buffer.from(drawing('<svg width="1" height="2"/>')))
    expect(found).toMatchObject({ size: { width: 30, height: 20 } })
    expect(readDrawing(Buffer.from(`<svg ${ns}/>`))).not.toHaveProperty('size')
  })
})

it('what a drawing program adds for itself is left out, and the picture stays', () => {
  const inkscape = `<?xml version="1.0"?><?inkscape version="1"?>
<svg ${ns} ${links} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" width="30" height="20" sodipodi:docname="map.svg" inkscape:export-filename="/home/layla/secret/map.png" data-name="x" x-y="1">
<sodipodi:namedview pagecolor="#fff"><inkscape:grid><script>alert(1)</script></inkscape:grid></sodipodi:namedview>
<metadata><rdf:RDF><rdf:li>ليلى</rdf:li><script/></rdf:RDF></metadata>
<g inkscape:label="طبقة" xml:base="https://evil.example/" s:onload="alert(1)" xmlns:s="http://www.w3.org/2000/svg"><text font-family="'Noto Naskh'">أ &lt; "ب"
&#13;&amp;</text><use xlink:href="#a" xlink:title="t" style="stroke:&#10;red"/></g></svg>`
  const content = published(inkscape)
  expect(content).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="30" height="20">\n\n\n<g><text font-family="'Noto Naskh'">أ &lt; &quot;ب&quot;\n&#13;&amp;</text><use xlink:href="#a" style="stroke:&#10;red"></use></g></svg>`,
  )
  expect(published(content)).toBe(content)
})
