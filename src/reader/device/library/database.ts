import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import { base } from '../../parts/site-path.ts'
import { libraryName } from './has-library.ts'
import { type LibraryRecords, readRecord, type Shelf } from './records.ts'

type Schema = DBSchema & {
  [Name in Shelf]: { key: string; value: LibraryRecords[Name] }
}

type Database = IDBPDatabase<Schema>
type Upgrade = IDBPTransaction<Schema, Shelf[], 'versionchange'>

/**
 * What makes each version of the library of the one before it. None is ever changed once a reader may have it; a new
 * one is added at the end.
 */
export const migrations: readonly ((database: Database, upgrade: Upgrade) => void)[] = [
  (database) => {
    for (const shelf of ['saved', 'copies', 'marks', 'packs'] as const) {
      database.createObjectStore(shelf, { keyPath: 'id' })
    }
  },
  (database) => {
    database.createObjectStore('backup', { keyPath: 'id' })
  },
]

let opened: Promise<Database> | undefined

/** Opens the reader's library of this site. Rejects where the browser keeps nothing. */
function openLibrary(): Promise<Database> {
  opened ??= openDB<Schema>(libraryName, migrations.length, {
    upgrade: (database, from, _to, transaction) => {
      for (const migrate of migrations.slice(from)) migrate(database, transaction as Upgrade)
    },
    // Another tab of a newer build waits for this one.
    blocking: () => void closeLibrary(),
    terminated: () => {
      opened = undefined
    },
  })
  // What failed once may work the next time: a private window was closed, a disk has room.
  opened.catch(() => {
    opened = undefined
  })
  return opened
}

/** Lets the library go; the next use opens it again. */
export async function closeLibrary(): Promise<void> {
  const closing = opened
  opened = undefined
  ;(await closing?.catch(() => undefined))?.close()
}

/** All records of a shelf that are whole, in no order. Rejects where the library cannot be opened. */
export async function readShelf<Name extends Shelf>(shelf: Name): Promise<LibraryRecords[Name][]> {
  const { store } = (await openLibrary()).transaction(shelf)
  const records: LibraryRecords[Name][] = []
  for (let after: IDBKeyRange | undefined; ; ) {
    const stored: { id: string }[] = await store.getAll(after, batch)
    records.push(...stored.flatMap((one) => readRecord(shelf, one) ?? []))
    const last = stored.at(-1)
    if (!last || stored.length < batch) return records
    after = IDBKeyRange.lowerBound(last.id, true)
  }
}

/** How many records are read between two moments in which a finger is answered. */
const batch = 100

/** One record; undefined where there is none that is whole. Rejects where the library cannot be opened. */
export async function readOne<Name extends Shelf>(
  shelf: Name,
  id: string,
): Promise<LibraryRecords[Name] | undefined> {
  return readRecord(shelf, await (await openLibrary()).get(shelf, id))
}

/** What one change of the library puts on its shelves and takes off them. */
export interface Change {
  put?: { [Name in Shelf]?: readonly LibraryRecords[Name][] }
  remove?: { [Name in Shelf]?: readonly string[] }
}

/**
 * Changes the library, all of it or nothing, and tells every tab. When it resolves, the change lies on the disk. Rejects
 * with what the browser says: `QuotaExceededError` where there is no room.
 */
export async function changeLibrary({ put = {}, remove = {} }: Change): Promise<void> {
  const shelves = [...new Set([...Object.keys(put), ...Object.keys(remove)])] as Shelf[]
  if (shelves.length === 0) return
  const database = await openLibrary()
  const transaction = database.transaction(shelves, 'readwrite', { durability: 'strict' })
  const steps = shelves.flatMap((shelf) => {
    const store = transaction.objectStore(shelf)
    return [
      ...(remove[shelf] ?? []).map((id) => store.delete(id)),
      ...(put[shelf] ?? []).map((record) => store.put(record)),
    ]
  })
  await Promise.all([...steps, transaction.done])
  tell(shelves)
}

/** Changes one record by what it is now, so that two tabs do not undo each other; `next` may say that none is left. */
export async function changeOne<Name extends Shelf>(
  shelf: Name,
  id: string,
  next: (now: LibraryRecords[Name] | undefined) => LibraryRecords[Name] | undefined,
): Promise<void> {
  const database = await openLibrary()
  const transaction = database.transaction(shelf, 'readwrite', { durability: 'strict' })
  const record = next(readRecord(shelf, await transaction.store.get(id)))
  if (record) await transaction.store.put(record)
  else await transaction.store.delete(id)
  await transaction.done
  tell([shelf])
}

const watchers = new Set<(shelves: readonly Shelf[]) => void>()
let channel: BroadcastChannel | undefined

/** What is said between tabs; opened when first needed, because an open one keeps a program alive. */
function otherTabs(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel(`sutur ${base}`)
  channel.addEventListener('message', ({ data }) => {
    if (Array.isArray(data)) for (const changed of watchers) changed(data)
  })
  return channel
}

function tell(shelves: readonly Shelf[]): void {
  for (const changed of watchers) changed(shelves)
  otherTabs()?.postMessage(shelves)
}

/** Calls `changed` with the shelves of each change, in whatever tab, until the function that it returns is called. */
export function watchLibrary(changed: (shelves: readonly Shelf[]) => void): () => void {
  otherTabs()
  watchers.add(changed)
  return () => watchers.delete(changed)
}
