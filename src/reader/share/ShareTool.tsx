import { type MouseEvent, type ReactNode, useState } from 'react'
import { useInterface } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import { usePrerender } from '../parts/prerender.ts'
import { SheetPanel } from '../parts/SheetPanel.tsx'
import type { SharedPage } from '../parts/share-message.ts'
import { ToolLabel } from '../parts/ToolLabel.tsx'
import styles from './ShareTool.module.css'

/**
 * «مشاركة»: the device's own sheet, else ours, which comes when it is first asked for. Before that and without the app
 * it opens to plain links, which React leaves as they were written: the script for reading does not know them.
 */
export function ShareTool(page: SharedPage) {
  const { t } = useInterface()
  const prerender = usePrerender()
  const [own, setOwn] = useState<ReactNode>()

  function press(event: MouseEvent): void {
    const details = event.currentTarget.closest('details')
    if (!details || details.open) return
    event.preventDefault()
    import('./share-parts.tsx')
      .then(({ shareParts }) => shareParts.sharePage(page, details, setOwn))
      .catch(() => {
        details.open = true
      })
  }

  return (
    <>
      {/* It may have been opened before the app was there. */}
      <details className="Screen" data-sheet suppressHydrationWarning>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control by itself. */}
        <summary data-share onClick={press}>
          <ToolLabel sign={<Icon name="share" />} word={t('share.open')} />
        </summary>
        <SheetPanel>
          <div className={styles.links} suppressHydrationWarning>
            {prerender ? prerender.plainLinks(page) : t('listen.missed')}
          </div>
        </SheetPanel>
      </details>
      {own}
    </>
  )
}
