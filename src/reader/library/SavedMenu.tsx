import { address } from '../../article/addresses.ts'
import { renewCopy } from '../device/library/saved.ts'
import { markRead, readMarks } from '../device/read-marks.ts'
import { showSaving } from '../device/saved-state.ts'
import { copyText } from '../device/system-share.ts'
import { useInterface } from '../locales/words.ts'
import { letGo } from '../parts/keep-article.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { say } from '../parts/said.ts'
import { absoluteUrl } from '../parts/share-message.ts'
import { LibraryIcon } from './LibraryIcon.tsx'
import styles from './SavedMenu.module.css'

/** What can be done with a kept article: a sheet on phones, a leaf under its three dots where there is room. */
export function SavedMenu({
  id,
  headline,
  hasPictures,
  tool,
  close,
}: {
  id: string
  headline: string
  hasPictures: boolean
  tool: Element | null
  close: () => void
}) {
  const { t } = useInterface()
  const isRead = readMarks.read().has(id)

  function unmark(): void {
    readMarks.change((marks) => new Set([...marks].filter((one) => one !== id)))
  }

  async function copyLink(): Promise<void> {
    if (await copyText(absoluteUrl(address.article(id)))) say({ words: 'menu.copied' })
  }

  const deeds = [
    {
      icon: 'read',
      words: isRead ? 'menu.markUnread' : 'menu.markRead',
      act: () => (isRead ? unmark() : markRead(id)),
    },
    { icon: 'link', words: 'menu.copy', act: copyLink },
    { icon: 'renew', words: 'menu.renew', act: () => renew(id, hasPictures) },
    { icon: 'remove', words: 'menu.remove', act: () => letGo(id, headline) },
  ] as const
  return (
    <Sheet title={headline} tool={tool} close={close}>
      <ul className={styles.menu}>
        {deeds.map(({ icon, words, act }) => (
          <li key={icon}>
            <button
              type="button"
              onClick={() => {
                close()
                void act()
              }}
            >
              <LibraryIcon name={icon} />
              {t(words)}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

async function renew(id: string, hasPictures: boolean): Promise<void> {
  showSaving(id, 0)
  try {
    await renewCopy(id, { hasPictures, progress: (share) => showSaving(id, share) })
    say({ words: 'menu.renewed' })
  } catch {
    say({ words: 'menu.renewFailed', isTrouble: true })
  } finally {
    showSaving(id, undefined)
  }
}
