import { type MouseEvent, type ReactNode, useState } from 'react'
import { useInterface } from '../locales/words.ts'
import { Icon } from '../parts/Icon.tsx'
import { usePrerender } from '../parts/prerender.ts'
import sheet from '../parts/SettingsSheet.module.css'
import type { SharedPage } from '../parts/share-message.ts'
import tools from '../parts/Tools.module.css'

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
    import('./later-sharing.ts')
      .then(({ laterSharing }) => laterSharing.share(page, details, setOwn))
      .catch(() => {
        details.open = true
      })
  }

  return (
    <>
      {/* It may have been opened before the app was there. */}
      <details className="Screen" data-sheet suppressHydrationWarning>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control by itself. */}
        <summary className={tools.tool} data-share onClick={press}>
          <Icon name="share" />
          <span className={tools.word}>{t('share.open')}</span>
        </summary>
        <div className={sheet.panel} suppressHydrationWarning>
          {prerender ? prerender.plainLinks(page) : t('listen.missed')}
        </div>
      </details>
      {own}
    </>
  )
}
