/** A text as it stands in XML or HTML, between tags or in a quoted attribute: `«أ & "ب"»` → `«أ &amp; &quot;ب&quot;»`. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
