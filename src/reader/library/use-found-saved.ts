import { useDeferredValue, useEffect, useState } from 'react'
import { getArticleTexts } from '../../search/read/excerpts.ts'
import { makeQueryMatcher } from '../../search/read/query-matcher.ts'
import { yieldToBrowser } from '../../search/read/yield-to-browser.ts'
import { readOwnCopy } from '../device/kept-files.ts'
import type { SavedArticle } from '../device/library/records.ts'
import { base } from '../parts/site-path.ts'

/** How much is looked through before it is asked whether the browser has waited long enough. */
const batch = { headlines: 8, texts: 1 }

/**
 * The ids of the kept articles that a search finds: by what a list says of them at once, by their texts as these come
 * from the device. Undefined where nothing is looked for.
 */
export function useFoundSaved(
  saved: readonly SavedArticle[],
  text: string,
): { ids: ReadonlySet<string> } | undefined {
  const asked = useDeferredValue(text.trim())
  const [found, setFound] = useState<{ asked: string; ids: ReadonlySet<string> }>()

  // Texts lie on the device and come one after the other.
  useEffect(() => {
    if (asked === '') return
    const matches = makeQueryMatcher(asked)
    const ids = new Set<string>()
    let isOver = false
    const show = () => setFound({ asked, ids: new Set(ids) })
    const look = async () => {
      for (let from = 0; from < saved.length; from += batch.headlines) {
        for (const { id, story } of saved.slice(from, from + batch.headlines)) {
          if (matches([story.headline, story.deck ?? ''])) ids.add(id)
        }
        await yieldToBrowser()
        if (isOver) return
      }
      show()
      const others = saved.filter(({ id }) => !ids.has(id))
      for (let from = 0; from < others.length; from += batch.texts) {
        const before = ids.size
        for (const { id } of others.slice(from, from + batch.texts)) {
          const view = await readOwnCopy(base, id)
          if (view && matches(getArticleTexts(view))) ids.add(id)
        }
        await yieldToBrowser()
        if (isOver) return
        if (ids.size > before) show()
      }
    }
    void look()
    return () => {
      isOver = true
    }
  }, [saved, asked])

  if (asked === '') return undefined
  return found?.asked === asked ? found : { ids: new Set() }
}
