import { follow, followed } from '../device/followed.ts'
import { useKept } from '../device/kept-value.ts'
import { useInterface } from '../locales/words.ts'

/** What follows a topic, an author or a story (`topic arts`), or lets it go. */
export function FollowButton({ id, name }: { id: string; name: string }) {
  const { t } = useInterface()
  const isOn = useKept(followed).has(id)
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={t('follow.of', { name })}
      onClick={() => follow(id, isOn ? undefined : name)}
    >
      <span className="Dot" />
      {t(isOn ? 'follow.on' : 'follow.off')}
    </button>
  )
}
