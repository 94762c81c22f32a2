/**
 * A text as it stands in XML or HTML, between tags or in a quoted attribute: `«أ & "ب"»` → `«أ &amp; &quot;ب&quot;»`.
 * What neither allows is left out.
 */
export function escapeXml(text: string): string {
  return allowedInXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** A text without the control characters that XML allows in no form, so that one of them never takes a feed with it. */
export function allowedInXml(text: string): string {
  return text.replace(forbidden, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
