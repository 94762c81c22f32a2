import { type MouseEvent, type RefCallback, useCallback, useState } from 'react'
import { useInterface } from '../locales/words.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { ContentsList } from './ContentsList.tsx'
import type { Subhead } from './subheads.ts'

/** How far down the window a subhead has come when what stands under it is read, as a share of its height. */
const readingLine = 0.4

/** The contents of an article over its text, with the subhead under which the reader is. */
export function ContentsSheet({
  subheads,
  tool,
  close,
}: {
  subheads: readonly Subhead[]
  tool: Element
  close: () => void
}) {
  const { t } = useInterface()
  const [present] = useState(() => findPresent(subheads, tool))
  const list: RefCallback<HTMLElement> = useCallback((inside) => {
    inside?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <Sheet title={t('contents.title')} tool={tool} close={close}>
      <div ref={list}>
        <ContentsList subheads={subheads} present={present} go={leave} />
      </div>
    </Sheet>
  )
}

/** Closes the sheet and leaves the link in the page until it was followed. */
function leave({ currentTarget }: MouseEvent): void {
  currentTarget.closest('dialog')?.close()
}

/** The last subhead above the reading line; undefined before the first. */
function findPresent(subheads: readonly Subhead[], tool: Element): string | undefined {
  // Of several articles on the page two may have a place of the same name.
  const article = tool.closest('[data-article]')
  const line = innerHeight * readingLine
  return subheads.findLast(({ id }) => {
    const head = article?.querySelector(`#${CSS.escape(id)}`)
    return head != null && head.getBoundingClientRect().top < line
  })?.id
}
