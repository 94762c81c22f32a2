import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, describe, expect, it } from 'vitest'
import {
  changeLibrary,
  changeOne,
  closeLibrary,
  migrations,
  readOne,
  readShelf,
  watchLibrary,
} from './database.ts'
import type { SavedArticle } from './records.ts'

const name = 'sutur-library /'

function saved(id: string): SavedArticle {
  return { id, at: 1, story: { id, language: 'ar', headline: 'عنوان', readingMinutes: 3 } }
}

afterEach(async () => {
  await closeLibrary()
  indexedDB.deleteDatabase(name)
})

describe('the library of a reader', () => {
  it('keeps what was put and tells of it', async () => {
    const told: unknown[] = []
    const stop = watchLibrary((shelves) => told.push(shelves))
    await changeLibrary({ put: { saved: [saved('suez'), saved('fez')] } })
    await changeLibrary({ remove: { saved: ['fez'] } })
    stop()
    expect(await readShelf('saved')).toEqual([saved('suez')])
    expect(told).toEqual([['saved'], ['saved']])
  })

  it('changes a record by what it is by then', async () => {
    await Promise.all(
      [1, 2, 3].map(() =>
        changeOne('saved', 'suez', (now) => ({ ...saved('suez'), at: (now?.at ?? 0) + 1 })),
      ),
    )
    expect((await readOne('saved', 'suez'))?.at).toBe(3)
    await changeOne('saved', 'suez', () => undefined)
    expect(await readShelf('saved')).toEqual([])
  })

  it('passes over records that are none', async () => {
    const broken = { ...saved('broken'), at: 'gestern' } as unknown as SavedArticle
    await changeLibrary({ put: { saved: [broken, saved('suez')] } })
    expect(await readShelf('saved')).toEqual([saved('suez')])
    expect(await readOne('saved', 'broken')).toBeUndefined()
  })

  it.each([...migrations.keys(), migrations.length])(
    'opens what version %i left',
    async (version) => {
      if (version > 0) {
        const earlier = await openDB(name, version, {
          upgrade: (database, _from, _to, transaction) => {
            for (const migrate of migrations.slice(0, version)) {
              migrate(database as never, transaction as never)
            }
          },
        })
        await earlier.put('saved', saved('suez'))
        earlier.close()
      }
      await changeLibrary({ put: { saved: [saved('fez')] } })
      const ids = (await readShelf('saved')).map(({ id }) => id)
      expect(ids).toEqual(version > 0 ? ['fez', 'suez'] : ['fez'])
    },
  )
})
