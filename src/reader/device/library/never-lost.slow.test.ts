import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { makeRandom } from '../../../article/test-random.ts'
import { type Library, readLibraryFile, writeLibraryFile } from '../../library/file/library-file.ts'
import { mergeLibraries } from '../../library/file/merge-libraries.ts'
import { keptNames, readOwnCopy } from '../kept-files.ts'
import type { Mark } from './records.ts'
import { makeDevice } from './test-device.ts'

vi.mock('../../parts/chosen-picture.ts', () => ({
  chosenPicture: async ({ src }: { src?: string }) => src,
}))

const runs = Number(process.env.SUTUR_RANDOM_RUNS ?? 100)
const seed = Number(process.env.SUTUR_SEED ?? 18)

/** The library's code as a tab has it: each has its own. */
async function openTab() {
  vi.resetModules()
  const [saved, database, copies] = await Promise.all([
    import('./saved.ts'),
    import('./database.ts'),
    import('./copies.ts'),
  ])
  return { ...saved, ...database, ...copies }
}

type Tab = Awaited<ReturnType<typeof openTab>>

function markOf(n: number, articleId: string): Mark {
  const quote = { exact: `كلمات ${n}`, prefix: '', suffix: '' }
  const place = { block: 'p-1', quote, headline: 'عنوان', language: 'ar' }
  return { id: `m${n}`, articleId, at: n, changed: n, tint: 'lapis', ...place }
}

it(`${runs} random runs lose nothing that was shown as kept, and keep no article by half`, async () => {
  const device = makeDevice()
  const random = numbersBelow(seed)
  const ids = Array.from({ length: 12 }, (_, n) => `a${n}`)
  for (const id of ids) device.site.articles.set(id, `نص ${id}`)
  /** What the reader was shown: kept articles with the text that they had, and marks. */
  const shown = { saved: new Map<string, string>(), marks: new Map<string, Mark>() }
  /** What a tab was killed in the midst of: either way is right. */
  let unsure = new Set<string>()
  let file: Library | undefined
  let kept = 0
  let tabs: Tab[] = [await openTab(), await openTab()]
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T

  /** An action of a tab that may be killed while it is at it; whether it came to its end. */
  async function act(work: () => Promise<unknown>): Promise<boolean> {
    device.limits.life = random(4) === 0 ? random(6) : Number.POSITIVE_INFINITY
    device.limits.puts = random(8) === 0 ? random(3) : Number.POSITIVE_INFINITY
    const dies = new Promise<'dead'>((resolve) => {
      const look = () => (device.limits.life < 0 ? resolve('dead') : setTimeout(look, 1))
      if (Number.isFinite(device.limits.life)) look()
    })
    const end = await Promise.race([
      work()
        .then(() => 'done')
        .catch(() => 'failed'),
      dies,
    ])
    device.limits.life = Number.POSITIVE_INFINITY
    device.limits.puts = Number.POSITIVE_INFINITY
    if (end === 'dead') {
      device.kill()
      for (const tab of tabs) await tab.closeLibrary()
      tabs = [await openTab(), await openTab()]
    }
    return end === 'done'
  }

  async function save(): Promise<void> {
    const id = pick(ids)
    const text = device.site.articles.get(id)
    const tab = pick(tabs)
    unsure.add(id)
    if (!(await act(() => tab.saveArticle(id)))) return
    kept++
    shown.saved.set(id, text ?? '')
  }

  const actions: (() => Promise<void>)[] = [
    save,
    save,
    save,
    async () => {
      const id = pick(ids)
      const tab = pick(tabs)
      const wasUnsure = unsure.has(id)
      unsure.add(id)
      let putBack: (() => Promise<void>) | undefined
      const isDone = await act(async () => {
        putBack = await tab.forgetSaved([id])
      })
      if (!isDone) return
      const text = shown.saved.get(id)
      shown.saved.delete(id)
      // As long as it can be undone, nothing sweeps it away, in no tab.
      if (random(2) === 0) await act(() => pick(tabs).sweepCopies())
      if (random(2) === 0) {
        if (!(await act(async () => putBack?.()))) return
        if (text !== undefined) shown.saved.set(id, text)
      }
      if (!wasUnsure) unsure.delete(id)
    },
    async () => {
      const mark = markOf(random(30), pick(ids))
      if (shown.marks.has(mark.id)) return
      const tab = pick(tabs)
      if (await act(() => tab.changeLibrary({ put: { marks: [mark] } })))
        shown.marks.set(mark.id, mark)
    },
    async () => {
      const tab = pick(tabs)
      const library = {
        saved: await tab.readShelf('saved'),
        marks: await tab.readShelf('marks'),
        history: [],
        places: {},
        read: [],
        followed: {},
        preferences: {},
      }
      const text = JSON.stringify(writeLibraryFile(library, 'https://site.example/', 1))
      const other = readLibraryFile(text).library
      const { saved, marks } = mergeLibraries(library, mergeLibraries(other, file ?? other))
      file = other
      for (const { id } of saved) unsure.add(id)
      if (await act(() => tab.changeLibrary({ put: { saved, marks } }))) {
        for (const mark of marks) shown.marks.set(mark.id, mark)
      }
    },
    async () => {
      device.site.articles.set(pick(ids), `نص آخر ${random(1000)}`)
    },
    async () => {
      const id = pick(ids)
      if (device.site.articles.has(id)) device.site.articles.delete(id)
      else device.site.articles.set(id, 'نص عاد')
    },
    async () => {
      for (const name of device.stores.keys()) {
        if (name !== keptNames('/').library) device.stores.delete(name)
      }
    },
    async () => {
      device.site.isOnline = random(3) > 0
    },
    async () => {
      const tab = pick(tabs)
      await act(() => tab.sweepCopies())
    },
    async () => {
      await act(async () => device.passTime())
    },
    async () => {
      const id = pick([...shown.saved.keys(), 'a0'])
      const text = device.site.articles.get(id)
      const tab = pick(tabs)
      if (!shown.saved.has(id)) return
      // A copy that is renewed is the old one or the new one.
      if (await act(() => tab.renewCopy(id))) shown.saved.set(id, text ?? '')
      else unsure.add(id)
    },
  ]

  for (let run = 0; run < runs; run++) {
    unsure = new Set()
    for (let n = 0; n < 8; n++) await pick(actions)()
    const [tab] = tabs
    if (!tab) throw new Error('no tab')
    const saved = new Set((await tab.readShelf('saved')).map(({ id }) => id))
    const copies = await tab.readShelf('copies')
    const store = device.stores.get(keptNames('/').library)
    for (const [id, text] of shown.saved) {
      if (unsure.has(id)) continue
      expect(saved, `run ${run}, seed ${seed}`).toContain(id)
      const copy = await readOwnCopy('/', id)
      expect(copy?.article.body[0], `run ${run}, seed ${seed}`).toMatchObject({ text })
    }
    for (const copy of copies) {
      for (const { path } of copy.files) expect(store?.has(`/${path}`), path).toBe(true)
    }
    const marks = new Map((await tab.readShelf('marks')).map((mark) => [mark.id, mark]))
    for (const id of shown.marks.keys()) expect(marks.has(id), `${id}, run ${run}`).toBe(true)
    for (const id of [...shown.saved.keys()]) {
      if (unsure.has(id) && !saved.has(id)) shown.saved.delete(id)
      else if (unsure.has(id)) {
        const copy = await readOwnCopy('/', id)
        const [block] = copy?.article.body ?? []
        if (block?.type === 'paragraph') shown.saved.set(id, String(block.text))
        else shown.saved.delete(id)
      }
    }
  }
  expect(kept).toBeGreaterThan(runs / 2)
})

/** Whole numbers below a limit, the same for the same seed. */
function numbersBelow(seed: number): (limit: number) => number {
  const random = makeRandom(seed)
  return (limit) => Math.floor(random() * limit)
}
