import { useSyncExternalStore } from 'react'
import { NoRoom } from '../device/library/copies.ts'
import {
  bringPack,
  isPackRunning,
  pausePack,
  removePack,
  watchRunningPacks,
} from '../device/library/packs.ts'
import type { Copy, Pack } from '../device/library/records.ts'
import { registerWorker } from '../device/register-worker.ts'
import { useInterface } from '../locales/words.ts'
import { formatSize } from '../parts/format-size.ts'
import { MetaLine } from '../parts/MetaLine.tsx'
import { say } from '../parts/said.ts'
import { base } from '../parts/site-path.ts'
import { DayWords } from './DayWords.tsx'
import styles from './PackRow.module.css'
import { bytesOf } from './sort-saved.ts'
import { Written } from './Written.tsx'

/** An article with its pictures takes about so much, in bytes, where none is on the device to tell. */
const usualBytes = 150_000

/** A pack: its size is said before anything of it comes, then how much has come. */
export function PackRow({
  id,
  label,
  count,
  pack,
  copies,
}: {
  id: string
  label: string
  count: number | undefined
  pack: Pack | undefined
  copies: readonly Copy[]
}) {
  const { t } = useInterface()
  const isRunning = useSyncExternalStore(watchRunningPacks, () => isPackRunning(id))
  const own = new Set(pack?.articles)
  const here = copies.filter((copy) => own.has(copy.id))
  const bytes = here.reduce((sum, copy) => sum + bytesOf(copy), 0)
  const all = pack?.articles.length ?? count ?? 0
  const isWhole = pack !== undefined && here.length === all
  const estimate = all * averageBytes(copies)

  async function bring(): Promise<void> {
    // Without the worker nothing is answered when there is no connection.
    void registerWorker(base)
    try {
      await bringPack(id)
    } catch (error) {
      if (error instanceof NoRoom) {
        say({
          words: error.left === undefined ? 'save.full' : 'save.fullLeft',
          values: { title: label },
          sizes: { needed: error.needed, left: error.left ?? 0 },
          isTrouble: true,
        })
      } else say({ words: 'pack.failed', isTrouble: true })
    }
  }

  async function remove(): Promise<void> {
    const putBack = await removePack(id)
    say({ words: 'pack.removed', undo: putBack })
  }

  return (
    <li className={styles.pack}>
      <div>
        <h3>{label}</h3>
        {pack && (
          <p className={styles.state}>
            {isRunning ? (
              t('pack.getting', { done: here.length, all })
            ) : isWhole ? (
              <DayWords moment={pack.at || Date.now()} say={(day) => t('pack.here', { day })} />
            ) : (
              t('pack.paused', { done: here.length, all })
            )}
          </p>
        )}
        <MetaLine>
          <span>{t('library.articles', { count: all })}</span>
          <span>
            {pack
              ? isWhole
                ? formatSize(bytes, t)
                : t('storage.of', {
                    used: formatSize(bytes, t),
                    all: t('pack.about', { size: formatSize(Math.max(estimate, bytes), t) }),
                  })
              : t('pack.about', { size: formatSize(estimate, t) })}
          </span>
        </MetaLine>
      </div>
      <div className={`Screen ${styles.deeds}`}>
        {isRunning ? (
          <Deed act={() => pausePack(id)} label={label} words={t('pack.pause')} />
        ) : isWhole ? (
          <Deed act={bring} label={label} words={t('pack.renew')} />
        ) : (
          <Deed act={bring} label={label} words={t(pack ? 'pack.goOn' : 'pack.get')} />
        )}
        {pack && (
          <Deed act={remove} label={label} words={t(isWhole ? 'pack.remove' : 'pack.cancel')} />
        )}
      </div>
      <Written share={pack && all > 0 ? here.length / all : 0} />
    </li>
  )
}

function Deed({ act, label, words }: { act: () => unknown; label: string; words: string }) {
  return (
    <button type="button" onClick={() => void act()}>
      {words}
      <span className="Hidden">{` ${label}`}</span>
    </button>
  )
}

function averageBytes(copies: readonly Copy[]): number {
  if (copies.length === 0) return usualBytes
  return copies.reduce((sum, copy) => sum + bytesOf(copy), 0) / copies.length
}
