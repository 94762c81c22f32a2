import { usePrerender } from './prerender.ts'

/** The title of the page: React puts it into the document's head, and the publisher is told it. */
export function PageTitle({ title }: { title: string }) {
  const prerender = usePrerender()
  if (!prerender) return <title>{title}</title>
  prerender.setTitle(title)
  return null
}
