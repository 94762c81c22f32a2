import { useState } from 'react'
import { follow, followed } from '../device/followed.ts'
import { useKept } from '../device/kept-value.ts'
import { mutedTopics, muteTopic } from '../device/muted-topics.ts'
import { useInterface } from '../locales/words.ts'

/** What follows a topic, an author or a story (`topic arts`), or lets it go; a topic can be muted too. */
export function FollowButtons({ id, name }: { id: string; name: string }) {
  const { t } = useInterface()
  const isOn = useKept(followed).has(id)
  const [, topic] = /^topic (.+)/.exec(id) ?? []
  return (
    <>
      <button
        type="button"
        className="Choice"
        aria-pressed={isOn}
        aria-label={t('follow.of', { name })}
        onClick={() => follow(id, isOn ? undefined : name)}
      >
        <span className="Dot" />
        {t(isOn ? 'follow.on' : 'follow.off')}
      </button>
      {topic !== undefined && <MuteButton topic={topic} name={name} />}
    </>
  )
}

function MuteButton({ topic, name }: { topic: string; name: string }) {
  const { t } = useInterface()
  const [isMuted, setMuted] = useState(() => mutedTopics().has(topic))
  return (
    <button
      type="button"
      className="Choice"
      aria-pressed={isMuted}
      aria-label={t('mute.of', { name })}
      onClick={() => {
        muteTopic(topic, !isMuted)
        setMuted(!isMuted)
      }}
    >
      {t(isMuted ? 'mute.on' : 'mute.off')}
    </button>
  )
}
