import { useAlive } from '../device/alive.ts'
import { follow, followed } from '../device/followed.ts'
import { useKept } from '../device/kept-value.ts'
import { useInterface } from '../locales/words.ts'
import styles from './FollowTool.module.css'

/**
 * «متابعة» of a topic, an author or a story (`topic arts`): what is new there stands first among what is new on the front
 * page. Its place is kept until the app is there.
 */
export function FollowTool({ id, name }: { id: string; name: string }) {
  const { t } = useInterface()
  const isAlive = useAlive()
  const isOn = useKept(followed).has(id)
  return (
    <span className={`Screen ${styles.place}`}>
      {isAlive && (
        <button
          type="button"
          aria-pressed={isOn}
          aria-label={t('follow.of', { name })}
          onClick={() => follow(id, isOn ? undefined : name)}
        >
          <span className="Dot" />
          {t(isOn ? 'follow.on' : 'follow.off')}
        </button>
      )}
    </span>
  )
}
