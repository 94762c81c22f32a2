import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askToKeep, readPromise, readRoom } from '../device/library/promise.ts'
import type { Copy } from '../device/library/records.ts'
import { useInterface } from '../locales/words.ts'
import { formatSize } from '../parts/format-size.ts'
import { SectionHead } from '../parts/SectionHead.tsx'
import styles from './StorageShare.module.css'
import { useShelf } from './shelves.ts'
import { bytesOf } from './sort-saved.ts'

const promise = {
  queryKey: ['library', 'promise'],
  queryFn: async () => ({ promise: await readPromise(), room: (await readRoom()) ?? null }),
  refetchOnMount: 'always' as const,
}

/** How much of the device the library takes, and what the browser has promised. */
export function StorageShare({ copies }: { copies: readonly Copy[] }) {
  const { t } = useInterface()
  const { data } = useQuery(promise)
  const saved = new Set(useShelf('saved').records?.map(({ id }) => id))
  // What is kept and in a pack too is counted once.
  const sum = (of: readonly Copy[]) => of.reduce((bytes, copy) => bytes + bytesOf(copy), 0)
  const ofSaved = sum(copies.filter(({ id }) => saved.has(id)))
  const ofPacks = sum(copies) - ofSaved
  const rest = Math.max(0, (data?.room?.used ?? 0) - ofSaved - ofPacks)
  const parts = [
    { key: 'saved', bytes: ofSaved },
    { key: 'packs', bytes: ofPacks },
    { key: 'rest', bytes: rest },
  ] as const
  const whole = Math.max(1, ofSaved + ofPacks + rest)
  let from = 0
  const bars = parts.map(({ key, bytes }) => {
    const width = (bytes / whole) * 100
    const bar = { key, from, width }
    from += width
    return bar
  })
  return (
    <section className={styles.storage}>
      <SectionHead title={t('storage.title')} />
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {bars.map((bar) => (
          <rect
            key={bar.key}
            className={styles[bar.key]}
            x={bar.from}
            width={bar.width}
            height="6"
          />
        ))}
      </svg>
      <dl>
        {parts.map(({ key, bytes }) => (
          <div key={key}>
            <dt>
              <span className={styles[key]} />
              {t(`storage.${key}`)}
            </dt>
            <dd>{formatSize(bytes, t)}</dd>
          </div>
        ))}
      </dl>
      {data?.room && (
        <p className={styles.sum}>
          <span>{t('storage.sum')}</span>
          <span>
            {t('storage.of', {
              used: formatSize(data.room.used, t),
              all: formatSize(data.room.all, t),
            })}
          </span>
        </p>
      )}
      {data && <Promised promise={data.promise} />}
    </section>
  )
}

function Promised({ promise: given }: { promise: 'promised' | 'unsure' }) {
  const { t } = useInterface()
  const client = useQueryClient()
  const [isRefused, setRefused] = useState(false)

  async function ask(): Promise<void> {
    setRefused((await askToKeep()) === 'unsure')
    await client.invalidateQueries({ queryKey: promise.queryKey })
  }

  if (given === 'promised') {
    return (
      <p className={styles.promise}>
        <span className="Dot" />
        <span>{t('promise.given')}</span>
      </p>
    )
  }
  return (
    <div className={styles.promise}>
      <span className="Dot" />
      <div>
        <p role="status">{t(isRefused ? 'promise.refused' : 'promise.unsure')}</p>
        {!isRefused && (
          <button type="button" className="Screen" onClick={() => void ask()}>
            {t('promise.ask')}
          </button>
        )}
      </div>
    </div>
  )
}
