import { type ChangeEvent, useCallback } from 'react'
import { type SavedState, useSavedState } from '../device/saved-state.ts'
import { useInterface, type WordKey } from '../locales/words.ts'
import { Icon } from './Icon.tsx'
import styles from './SaveTool.module.css'
import { ToolLabel } from './ToolLabel.tsx'

/**
 * «حفظ»: one tap keeps an article on the device, one more lets it go. It is a box to tick, which a browser ticks before
 * the app is there; the app then does what was asked for. Of a row among others (`isSign`) the sign alone is shown, and
 * the ear is told which article it is of.
 */
export function SaveTool({
  id,
  headline,
  isSign = false,
}: {
  id: string
  headline: string
  isSign?: boolean
}) {
  const { t } = useInterface()
  const state = useSavedState(id)
  const isOn = state !== 'absent'

  /** React calls it when the box is there. */
  const takeOver = useCallback(
    (box: HTMLInputElement | null) => {
      if (box?.checked && box.dataset.taken === undefined) void toggle(id, headline, true)
      if (box) box.dataset.taken = ''
    },
    [id, headline],
  )

  return (
    <label className={`Screen ${isSign ? styles.sign : styles.tool}`}>
      <input
        type="checkbox"
        autoComplete="off"
        checked={isOn}
        aria-busy={typeof state === 'number'}
        {...(isSign && { 'aria-label': t('save.of', { title: headline }) })}
        data-save
        ref={takeOver}
        onChange={({ target }: ChangeEvent<HTMLInputElement>) =>
          void toggle(id, headline, target.checked)
        }
      />
      <ToolLabel sign={<Icon name="keep" />} {...(!isSign && { word: t(wordOf(state)) })} />
      {typeof state === 'number' && (
        <progress className={styles.progress} value={state} aria-hidden="true" />
      )}
    </label>
  )
}

function wordOf(state: SavedState): WordKey {
  if (typeof state === 'number') return 'save.busy'
  return state === 'kept' ? 'save.kept' : 'save.keep'
}

/** What keeps is fetched when it is asked for. */
async function toggle(id: string, headline: string, isWanted: boolean): Promise<void> {
  const { keepArticle, letGo } = await import('./keep-article.ts')
  await (isWanted ? keepArticle(id, headline) : letGo(id, headline))
}
