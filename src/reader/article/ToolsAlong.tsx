import { useEffect, useState } from 'react'
import { useInterface } from '../locales/words.ts'
import { ContentsSheet } from './ContentsSheet.tsx'
import { comeBack } from './come-back.ts'
import type { Subhead } from './subheads.ts'

/**
 * Lets the bar of tools come along with the reader. Away from its place it has the contents of a long text too, which have
 * a line of their own there.
 */
export function ToolsAlong({ bar, subheads }: { bar: HTMLElement; subheads: readonly Subhead[] }) {
  const { t } = useInterface()
  const [isAlong, setAlong] = useState(false)
  const [tool, setTool] = useState<HTMLElement>()
  // The bar is moved by the browser's scrolling.
  useEffect(() => comeBack(bar, setAlong), [bar])
  if (!isAlong || subheads.length === 0) return null
  return (
    <>
      <button
        type="button"
        className="Tool"
        aria-haspopup="dialog"
        aria-label={t('contents.title')}
        onClick={({ currentTarget }) => setTool(currentTarget)}
      >
        <svg className="Icon Icon--directed" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 6h11M9 12h11M9 18h11M4 6h1.5M4 12h1.5M4 18h1.5" />
        </svg>
      </button>
      {tool && <ContentsSheet subheads={subheads} tool={tool} close={() => setTool(undefined)} />}
    </>
  )
}
