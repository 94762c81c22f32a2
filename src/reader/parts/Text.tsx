import { Fragment, type ReactNode } from 'react'
import type { Run, Text as Runs } from '../../article/article.ts'
import { directionOfLanguage } from '../../article/text/direction.ts'
import { TextLink } from './TextLink.tsx'

/** Text with its runs: links, strong, emphasis and foreign words, each isolated in its own direction. */
export function Text({ text }: { text: Runs }) {
  if (typeof text === 'string') return text
  return text.map((part, at) => (
    <Fragment key={at}>{typeof part === 'string' ? part : <Marked run={part} />}</Fragment>
  ))
}

function Marked({ run }: { run: Run }) {
  let content: ReactNode = run.text
  if (run.lang !== undefined) {
    content = (
      <bdi lang={run.lang} dir={directionOfLanguage(run.lang)}>
        {content}
      </bdi>
    )
  }
  if (run.emphasis) content = <em>{content}</em>
  if (run.strong) content = <strong>{content}</strong>
  if (run.href !== undefined) content = <TextLink href={run.href}>{content}</TextLink>
  return content
}
