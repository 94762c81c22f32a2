import { useWriting } from './writing.ts'

/** The title of the page: React puts it into the document's head, and the publisher is told it. */
export function PageTitle({ title }: { title: string }) {
  const writing = useWriting()
  if (!writing) return <title>{title}</title>
  writing.setTitle(title)
  return null
}
