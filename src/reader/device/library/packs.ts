import type { ListName } from '../../../article/addresses.ts'
import { readPublishedData } from '../../../article/published-data.ts'
import { dataFile } from '../../../article/published-files.ts'
import { base } from '../../parts/site-path.ts'
import { listOfFollowed } from '../followed.ts'
import { savesData } from '../saves-data.ts'
import { bringCopy, holdCopies, NotThere, sweepCopies } from './copies.ts'
import { changeLibrary, changeOne, readOne, readShelf } from './database.ts'
import type { Pack } from './records.ts'

/** How many articles a pack holds: what is read on a long way. */
export const packSize = 30

/** The list whose newest articles a pack holds: `topic arts` → `{ topic: 'arts' }`, `newest` → `{}`. */
function listOfPack(id: string): ListName {
  return id === 'newest' ? {} : listOfFollowed(id)
}

/** What is coming in this tab, and what ends it. */
const running = new Map<string, AbortController>()
const watchers = new Set<() => void>()

/** Whether a pack is coming in this tab. */
export function isPackRunning(id: string): boolean {
  return running.has(id)
}

/** Calls `changed` when a pack begins to come in this tab or ends, until the function that it returns is called. */
export function watchRunningPacks(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function tell(): void {
  for (const changed of watchers) changed()
}

/**
 * Brings the articles of a pack that the device has not yet, one after the other; what has come stays whatever happens.
 * An article that the site has no more is left out. Rejects with what `bringCopy` rejects with, and not when it is paused.
 */
export async function bringPack(id: string): Promise<void> {
  if (running.has(id)) return
  const abort = new AbortController()
  running.set(id, abort)
  tell()
  try {
    const articles = await readNewest(id, abort.signal)
    await changeOne('packs', id, () => ({ id, at: 0, articles }))
    for (const article of articles) {
      const copy = await readOne('copies', article)
      if (copy) continue
      abort.signal.throwIfAborted()
      await bringCopy(article, { signal: abort.signal }, (brought) =>
        changeLibrary({ put: { copies: [brought] } }),
      ).catch((error) => {
        if (!(error instanceof NotThere)) throw error
      })
    }
    await changeOne('packs', id, (now) => now && { ...now, at: Date.now() })
    void sweepCopies()
  } catch (error) {
    if (!abort.signal.aborted) throw error
  } finally {
    running.delete(id)
    tell()
  }
}

async function readNewest(id: string, signal: AbortSignal): Promise<string[]> {
  const file = dataFile.list(listOfPack(id), 'newest')
  const response = await fetch(base + file, { cache: 'no-cache', signal })
  if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
  const list = readPublishedData(file, await response.json())
  if (!list) throw new Error(`${file} is no list`)
  return list.rows.slice(0, packSize).map((row) => row.id)
}

/** Stops a pack that is coming; what has come stays, and it goes on when that is asked for. */
export async function pausePack(id: string): Promise<void> {
  running.get(id)?.abort()
  await changeOne('packs', id, (now) => now && { ...now, isPaused: true })
}

/** Takes a pack off the device, but for what is kept or in another pack. Resolves with what puts it back. */
export async function removePack(id: string): Promise<() => Promise<void>> {
  running.get(id)?.abort()
  const pack = await readOne('packs', id)
  const letGo = await holdCopies()
  await changeLibrary({ remove: { packs: [id] } })
  return async () => {
    if (pack) await changeLibrary({ put: { packs: [pack] } })
    letGo()
  }
}

/** How old a pack may be before it is looked after, in milliseconds. */
const oldest = 60 * 60_000

/**
 * Looks after the packs that the reader has: what was cut goes on, what is an hour old is renewed. Not for who saves data,
 * nor over a connection that is paid by what comes.
 */
export async function renewPacks(): Promise<void> {
  if (savesData() || isMetered()) return
  const packs = (await readShelf('packs')).filter((pack) => isDue(pack))
  for (const { id } of packs) await bringPack(id).catch(() => {})
}

function isDue({ at, isPaused }: Pack): boolean {
  return !isPaused && Date.now() - at > oldest
}

/** What browsers say of it; most say nothing, and then nothing speaks against it. */
function isMetered(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  if (typeof connection !== 'object' || connection === null) return false
  return (
    Reflect.get(connection, 'type') === 'cellular' || Reflect.get(connection, 'metered') === true
  )
}
