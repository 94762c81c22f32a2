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

/** A text without control characters, of which XML allows most in no form, so that one of them never takes a feed with it. */
export function allowedInXml(text: string): string {
  return text.replace(forbidden, '')
}

const forbidden = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu
