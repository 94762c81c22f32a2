import { useSyncExternalStore } from 'react'
import { answerInvitation, canInvite, watchInvitation } from '../device/library/install.ts'
import { useInterface } from '../locales/words.ts'
import styles from './InstallOffer.module.css'

/** Offers once to install the paper as an app, to a reader who has kept something. */
export function InstallOffer({ name }: { name: string }) {
  const { t } = useInterface()
  const isOffered = useSyncExternalStore(watchInvitation, canInvite)
  if (!isOffered) return null
  return (
    <div className={`Screen ${styles.offer}`}>
      <span className="Dot" />
      <p>{t('install.say', { name })}</p>
      <button type="button" onClick={() => void answerInvitation(true)}>
        {t('install.do')}
      </button>
      <button type="button" onClick={() => void answerInvitation(false)}>
        {t('install.no')}
      </button>
    </div>
  )
}
